import type { Dialect, XPost } from "../model";
import { presentPosts } from "../present-page";
import { presentUser } from "../present-user";
import { type View, words } from "../view";
import type { SandboxWorld } from "../world";

type Wire = Record<string, unknown>;

const userFields = [
  "created_at",
  "description",
  "entities",
  "is_identity_verified",
  "location",
  "profile_image_url",
  "protected",
  "public_metrics",
  "url",
  "verified",
  "verified_type",
];
const postFields = [
  "attachments",
  "author_id",
  "conversation_id",
  "created_at",
  "display_text_range",
  "edit_controls",
  "entities",
  "in_reply_to_user_id",
  "lang",
  "possibly_sensitive",
  "public_metrics",
  "reply_settings",
];
const mediaFields = [
  "alt_text",
  "duration_ms",
  "height",
  "preview_image_url",
  "type",
  "url",
  "variants",
  "width",
];

const views: Readonly<Record<Dialect, View>> = { tweet: fullView("tweet"), post: fullView("post") };

function fullView(dialect: Dialect): View {
  const name = words(dialect);
  return {
    dialect,
    post: new Set([...postFields, name.note, name.references, name.editHistory]),
    user: new Set([...userFields, name.mostRecent]),
    media: new Set(mediaFields),
    message: new Set(),
    expansions: new Set([
      "author_id",
      "in_reply_to_user_id",
      "entities.mentions.username",
      "attachments.media_keys",
      name.expandReferences,
      "referenced_tweets.id.author_id",
    ]),
  };
}

/** A post as XAA carries it: everything there is, every number also as text. */
export function postPayload(
  world: SandboxWorld,
  post: XPost,
  dialect: Dialect,
): { payload: unknown; includes: unknown } {
  const { data, includes } = presentPosts(world, [post], views[dialect], undefined);
  const payload = withStrings({ ...data[0], paid_partnership: false });
  return { payload, includes: withStrings(includes ?? {}) };
}

/** A deleted post: its id and author, the author wrapped as X wraps it here. */
export function deletePayload(
  world: SandboxWorld,
  post: XPost,
  dialect: Dialect,
): { payload: Wire; includes: Wire } {
  return {
    payload: { id: post.id, author_id: post.authorId },
    includes: { users: [{ data: fullUser(world, post.authorId, dialect) }] },
  };
}

export function fullUser(world: SandboxWorld, userId: string, dialect: Dialect): unknown {
  const user = world.userById(userId);
  return user === undefined
    ? { id: userId }
    : withStrings(presentUser(world, user, views[dialect], undefined));
}

/** Doubles every number of an object as `<name>_str`, as XAA does. */
export function withStrings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStrings);
  if (typeof value !== "object" || value === null) return value;
  const doubled: Wire = {};
  for (const [name, member] of Object.entries(value)) {
    doubled[name] = withStrings(member);
    if (typeof member === "number") doubled[`${name}_str`] = String(member);
  }
  return doubled;
}
