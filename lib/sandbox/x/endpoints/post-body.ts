import { z } from "zod";
import { invalidRequest, refuse } from "../answers";

const id = z.string().regex(/^[0-9]{1,19}$/u);
const whoReplies = z.enum(["following", "mentionedUsers", "subscribers", "verified"]);

const createPost = z.strictObject({
  text: z.string().optional(),
  reply: z
    .strictObject({
      in_reply_to_tweet_id: id,
      exclude_reply_user_ids: z.array(id).optional(),
      auto_populate_reply_metadata: z.boolean().optional(),
    })
    .optional(),
  reply_settings: whoReplies.optional(),
  media: z
    .looseObject({ media_ids: z.array(id).min(1).max(4), tagged_user_ids: z.array(id).max(10).optional() })
    .optional(),
  quote_tweet_id: id.optional(),
  poll: z
    .strictObject({
      options: z.array(z.string().min(1).max(25)).min(2).max(4),
      duration_minutes: z.int().min(5).max(10_080),
      reply_settings: whoReplies.optional(),
    })
    .optional(),
  direct_message_deep_link: z.string().optional(),
  edit_options: z.strictObject({ previous_post_id: id }).optional(),
  made_with_ai: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  community_id: id.optional(),
  geo: z.strictObject({ place_id: z.string().optional() }).optional(),
  nullcast: z.boolean().optional(),
  card_uri: z.string().optional(),
  for_super_followers_only: z.boolean().optional(),
  share_with_followers: z.boolean().optional(),
});

export type CreatePost = z.infer<typeof createPost>;

function explain(error: z.ZodError, root: string): never {
  const [issue] = error.issues;
  const path = issue ? issue.path.join(".") : "";
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const name = unknown === undefined ? path : [path, unknown].filter((part) => part !== "").join(".");
  const message =
    unknown === undefined
      ? `$.${name}: ${issue?.message ?? "is invalid"}`
      : `$.${name}: is not defined in the schema and the schema does not allow additional properties`;
  return refuse(invalidRequest(message, { [name || root]: [name || root] }));
}

/** Reads a body by its schema; anything else is X's 400. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  return parsed.success ? parsed.data : explain(parsed.error, "body");
}

/** The body of a new post; of media, quote, poll and card only one may be there. */
export function readCreatePost(body: unknown): CreatePost {
  const post = readBody(createPost, body);
  const kinds = ["media", "quote_tweet_id", "poll", "card_uri"] as const;
  const given = kinds.filter((kind) => post[kind] !== undefined);
  if (given.length > 1)
    refuse(invalidRequest(`${given.join(" and ")} are mutually exclusive`, { [given[0] ?? ""]: given }));
  if (!post.text?.trim() && given.length === 0)
    refuse(invalidRequest("Text is required when no media, poll or quote is attached.", { text: [""] }));
  return post;
}
