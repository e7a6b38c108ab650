import { z } from "zod";
import { publish, publishEdit, remove, sendMessage } from "../x/acts";
import { type Answer, invalidRequest, json, problem, refuse } from "../x/answers";
import type { PostDraft } from "../x/compose-post";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import type { XPost, XUser } from "../x/model";
import { usernamePattern } from "../x/people";
import { directConversationId } from "../x/present-user";
import { param } from "../x/router";
import type { SandboxWorld } from "../x/world";
import { fetchMedia } from "./fetch-media";

const open = { auth: "none" } as const;
const name = z
  .string()
  .transform((value) => value.replace(/^@/u, ""))
  .pipe(z.string().regex(usernamePattern));
const id = z.string().regex(/^[0-9]{1,19}$/u);
const at = z.union([z.iso.datetime({ offset: true }).transform(Date.parse), z.number().positive()]);
const post = z.strictObject({
  as: name,
  text: z.string().default(""),
  inReplyTo: id.optional(),
  at: at.optional(),
  edit: id.optional(),
  quote: id.optional(),
  repost: id.optional(),
  mediaUrl: z.string().optional(),
  mediaIds: z.array(id).max(4).optional(),
  language: z.string().optional(),
  replySettings: z.enum(["everyone", "following", "mentionedUsers", "subscribers", "verified"]).optional(),
});
const message = z.strictObject({
  from: name,
  to: name,
  text: z.string().default(""),
  mediaUrl: z.string().optional(),
  encrypted: z.boolean().optional(),
  at: at.optional(),
});

/** Only what lies in the future is refused. */
function whenOf(world: SandboxWorld, given: number | undefined): number {
  const now = world.now();
  if (given !== undefined && given > now + 1000)
    refuse(invalidRequest("`at` lies in the future.", { at: [] }));
  return given ?? now;
}

export function presentNative(world: SandboxWorld, written: XPost) {
  const author = world.userById(written.authorId);
  return { ...written, username: author?.username, createdAt: new Date(written.createdAt).toISOString() };
}

function answeredBy(world: SandboxWorld, given: string | undefined): XPost | undefined {
  const found = given === undefined ? undefined : world.postById(given);
  return found && world.postById(found.editHistoryIds.at(-1) ?? found.id);
}

/** A repost without words carries the start of what it reposts, as X writes it. */
function wordsOf(world: SandboxWorld, given: z.infer<typeof post>): string {
  const reposted = given.repost === undefined ? undefined : world.postById(given.repost);
  if (given.text !== "" || !reposted) return given.text;
  const name = world.userById(reposted.authorId)?.username ?? "unknown";
  return Array.from(`RT @${name}: ${reposted.text}`).slice(0, 140).join("");
}

async function writePost(house: House, body: unknown): Promise<Answer> {
  const { world } = house;
  const given = readBody(post, body);
  const author = world.ensureUser(given.as);
  const when = whenOf(world, given.at);
  const uploaded = (given.mediaIds ?? []).flatMap((mediaId) => world.media.byId(mediaId)?.key ?? []);
  const fetched = given.mediaUrl ? [await fetchMedia(world, author, given.mediaUrl, "tweet")] : [];
  const previous = given.edit === undefined ? undefined : answeredBy(world, given.edit);
  if (
    given.edit !== undefined &&
    (!previous || previous.authorId !== author.id || previous.deletedAt !== undefined)
  )
    return problem(404, "There is no such post of theirs to edit.");
  const answeredId = given.inReplyTo ?? previous?.inReplyToPostId;
  const draft: PostDraft = {
    id: world.idAt(when),
    author,
    text: wordsOf(world, given),
    at: when,
    source: "native",
    answered: answeredId === undefined ? undefined : world.postById(answeredId),
    answeredId,
    quotedId: given.quote,
    repostedId: given.repost,
    mediaKeys:
      previous && uploaded.length + fetched.length === 0 ? previous.mediaKeys : [...uploaded, ...fetched],
    replySettings: given.replySettings ?? "everyone",
    language: given.language,
  };
  const written = previous ? publishEdit(world, previous, draft) : publish(world, draft);
  return json(201, presentNative(world, written));
}

async function writeMessage(house: House, body: unknown): Promise<Answer> {
  const { world } = house;
  const given = readBody(message, body);
  const [sender, recipient] = [world.ensureUser(given.from), world.ensureUser(given.to)];
  const mediaKeys = given.mediaUrl ? [await fetchMedia(world, sender, given.mediaUrl, "dm")] : [];
  const sent = sendMessage(world, {
    sender,
    conversationId: directConversationId(sender.id, recipient.id),
    participantIds: [sender.id, recipient.id],
    text: given.text,
    mediaKeys,
    encrypted: given.encrypted ?? false,
    source: "native",
    at: given.at === undefined ? undefined : whenOf(world, given.at),
  });
  return json(201, { ...sent, createdAt: new Date(sent.createdAt).toISOString() });
}

const person = z.strictObject({
  username: name,
  name: z.string().min(1).max(100).optional(),
  description: z.string().optional(),
  verified: z.boolean().optional(),
  verifiedType: z.enum(["none", "blue", "business", "government"]).optional(),
  protected: z.boolean().optional(),
  suspended: z.boolean().optional(),
  receivesYourDm: z.boolean().optional(),
  followers: z.int().min(0).optional(),
  following: z.int().min(0).optional(),
  plan: z.enum(["self_serve", "enterprise"]).optional(),
  isAutomated: z.boolean().optional(),
  automatedBy: z.string().optional(),
  profileImageUrl: z.string().optional(),
  location: z.string().optional(),
  url: z.string().optional(),
  /** Usernames. */
  blocking: z.array(name).optional(),
  followingUsernames: z.array(name).optional(),
});

function alterPerson(house: House, body: unknown): Answer {
  const { world } = house;
  const { username, blocking, followingUsernames, ...fields } = readBody(person, body);
  const known = world.ensureUser(username);
  const ids = (names: readonly string[]) => names.map((other) => world.ensureUser(other).id);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed: XUser = {
    ...known,
    ...given,
    ...(fields.verifiedType ? { verified: fields.verifiedType !== "none" } : {}),
    ...(blocking ? { blocking: ids(blocking) } : {}),
    ...(followingUsernames ? { followingIds: ids(followingUsernames) } : {}),
  };
  world.putUser(changed);
  return json(201, changed);
}

/** What people do in X's own app: no rule of the API binds it. Also who they are. */
export function mountNative(house: House): void {
  const { router, world } = house;
  router.route("POST", "/sandbox/posts", open, (request) => writePost(house, request.body));
  router.route("POST", "/sandbox/messages", open, (request) => writeMessage(house, request.body));
  router.route("POST", "/sandbox/users", open, (request) => alterPerson(house, request.body));
  router.route("DELETE", "/sandbox/posts/:id", open, (request) => {
    const found = world.postById(param(request, "id"));
    if (!found || found.deletedAt !== undefined) return problem(404, "There is no such post.");
    remove(world, found, "native");
    return json(200, { deleted: true });
  });
}
