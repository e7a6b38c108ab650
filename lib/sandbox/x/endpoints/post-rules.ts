import { invalidRequest, problem, refuse } from "../answers";
import { replyParticipants, withoutLeadingMentions } from "../compose-post";
import { findCashtags } from "../entities";
import { settled } from "../media-kinds";
import type { XMedia, XPost, XUser } from "../model";
import { isLongWriter } from "../people";
import { mediaKind } from "../present-media";
import { editWindowMs, maxEdits } from "../present-post";
import { forbidden, texts } from "../problems";
import { visibilityOf } from "../visibility";
import { weightedLength } from "../weighted-length";
import type { SandboxWorld } from "../world";

const dayMs = 86_400_000;
const lookBack = 200;

/** The author answered must mention the writer or quote one of their posts, unless it is the writer's own post. */
export function isSummoned(world: SandboxWorld, writer: XUser, answered: XPost): boolean {
  if (answered.authorId === writer.id) return true;
  const name = writer.username.toLowerCase();
  if (answered.mentionedUsernames.some((mentioned) => mentioned.toLowerCase() === name)) return true;
  const quoted = answered.quotedPostId ? world.postById(answered.quotedPostId) : undefined;
  return quoted?.authorId === writer.id;
}

function mayReply(world: SandboxWorld, writer: XUser, answered: XPost): boolean {
  const root = world.postById(answered.conversationId) ?? answered;
  if (root.authorId === writer.id) return true;
  const mentioned = root.mentionedUsernames.some(
    (name) => name.toLowerCase() === writer.username.toLowerCase(),
  );
  switch (root.replySettings) {
    case "everyone":
      return true;
    case "mentionedUsers":
      return mentioned;
    case "following":
      return mentioned || (world.userById(root.authorId)?.followingIds?.includes(writer.id) ?? false);
    case "verified":
      return mentioned || writer.verified;
    case "subscribers":
      return mentioned;
  }
}

/** The post to be answered, or X's 403 in the order X checks: gone, restricted, not summoned. */
export function answerable(world: SandboxWorld, writer: XUser, id: string): XPost {
  const found = world.postById(id);
  if (!found || visibilityOf(world, found, writer.id) !== "visible")
    return refuse(forbidden(texts.targetGone));
  if (!mayReply(world, writer, found)) refuse(forbidden(texts.replyRestricted));
  if (writer.plan !== "enterprise" && !isSummoned(world, writer, found)) refuse(forbidden(texts.notSummoned));
  return found;
}

/** 280 weighted without the free leading mentions of a reply; 25,000 for subscribers. */
export function checkLength(
  world: SandboxWorld,
  writer: XUser,
  text: string,
  answered: XPost | undefined,
): void {
  const participants = answered ? replyParticipants(world, writer, answered, []) : [];
  const most = isLongWriter(writer) && writer.verifiedType === "blue" ? 25_000 : 280;
  if (weightedLength(withoutLeadingMentions(text, participants)) > most)
    refuse(problem(400, texts.tooLong, { title: "Invalid Request" }));
}

export function checkCashtags(writer: XUser, text: string): void {
  if (writer.plan !== "enterprise" && findCashtags(text).length > 1)
    refuse(forbidden("You are only permitted to use one cashtag per post."));
}

const folded = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/** X refuses what the same person wrote word for word within a day, prefix included. */
export function checkDuplicate(world: SandboxWorld, post: XPost): void {
  const wanted = folded(post.text);
  if (wanted === "") return;
  for (const id of world.posted.byAuthor(post.authorId).slice(-lookBack)) {
    const earlier = world.postById(id);
    if (!earlier || earlier.createdAt < post.createdAt - dayMs) continue;
    if (folded(earlier.text) === wanted) refuse(forbidden(texts.duplicate));
  }
}

/** Media the writer uploaded within 24 hours for a post: up to four photos, or one GIF, or one video. */
export function postMedia(world: SandboxWorld, writer: XUser, ids: readonly string[]): string[] {
  const media = ids.map((id) => settled(world, world.media.byId(id)));
  const bad = () =>
    refuse(problem(400, texts.mediaInvalid, { title: "Invalid Request", slug: "invalid-request" }));
  const fits = (one: XMedia | undefined): one is XMedia =>
    one !== undefined &&
    one.ownerId === writer.id &&
    one.state === "succeeded" &&
    !one.category.startsWith("dm_") &&
    one.createdAt > world.now() - dayMs;
  if (!media.every(fits)) return bad();
  const found = media.filter(fits);
  if (found.length > 1 && found.some((one) => mediaKind(one) !== "photo")) bad();
  return found.map((one) => one.key);
}

/** Own, first version at most an hour old, at most five edits, and no answer to somebody else. */
export function editable(world: SandboxWorld, writer: XUser, id: string): XPost {
  const asked = world.postById(id);
  const newest = asked ? world.postById(asked.editHistoryIds.at(-1) ?? asked.id) : undefined;
  if (!newest || newest.deletedAt !== undefined || newest.authorId !== writer.id)
    return refuse(
      invalidRequest("The post to edit does not exist or is not yours.", { previous_post_id: [id] }),
    );
  const first = world.postById(newest.editHistoryIds[0] ?? newest.id) ?? newest;
  const answersOther = newest.inReplyToUserId !== undefined && newest.inReplyToUserId !== writer.id;
  const tooLate = first.createdAt < world.now() - editWindowMs;
  if (!isLongWriter(writer) || answersOther || tooLate || newest.editHistoryIds.length > maxEdits)
    refuse(forbidden("This Tweet is not eligible to be edited."));
  return newest;
}
