import type { XDirectMessage, XEvent, XPost } from "../model";
import type { SandboxWorld } from "../world";
import type { ToldEventType } from "./event-types";

/** One event as XAA sees it: a type, and the person whose subscribers are told. */
export interface Occurrence {
  type: ToldEventType;
  userId: string;
}

/** What an event of the world is to whom. Posts of protected or suspended people are nothing to anybody. */
export function occurrencesOf(world: SandboxWorld, event: XEvent): readonly Occurrence[] {
  switch (event.kind) {
    case "post.create":
    case "post.edit":
      return isPublic(world, event.post) ? ofPost(world, event.post) : [];
    case "post.delete":
      return isPublic(world, event.post) ? [{ type: "post.delete", userId: event.post.authorId }] : [];
    case "dm.create":
      return ofMessage(event.message);
    case "post.hide":
    case "oauth.revoke":
      return [];
  }
}

function isPublic(world: SandboxWorld, post: XPost): boolean {
  const author = world.userById(post.authorId);
  return author !== undefined && !author.protected && !author.suspended;
}

function ofPost(world: SandboxWorld, post: XPost): readonly Occurrence[] {
  const occurrences: Occurrence[] = [{ type: "post.create", userId: post.authorId }];
  const tell = (type: ToldEventType, userId: string | undefined) => {
    if (userId === undefined || userId === post.authorId) return;
    const user = world.userById(userId);
    const author = world.userById(post.authorId);
    const isBlocked = user?.blocking.includes(post.authorId) || author?.blocking.includes(userId);
    if (user !== undefined && !isBlocked) occurrences.push({ type, userId });
  };
  if (post.repostedPostId !== undefined) {
    tell("post.repost.create", world.postById(post.repostedPostId)?.authorId);
    return occurrences;
  }
  for (const username of explicitMentions(post))
    tell("post.mention.create", world.userByUsername(username)?.id);
  // Direct replies only: deeper in the thread X tells nobody but those named in the text.
  if (post.inReplyToPostId !== undefined) tell("post.reply.create", post.inReplyToUserId);
  if (post.quotedPostId !== undefined) tell("post.quote.create", world.postById(post.quotedPostId)?.authorId);
  return occurrences;
}

/** Names typed in the text; those that stand only in the automatic reply prefix do not count. */
function explicitMentions(post: XPost): readonly string[] {
  const implicit = new Set(post.prefixUsernames.map((name) => name.toLowerCase()));
  return post.mentionedUsernames.filter((name) => !implicit.has(name.toLowerCase()));
}

function ofMessage(message: XDirectMessage): readonly Occurrence[] {
  const family = message.encrypted ? "chat" : "dm";
  return message.participantIds.map((userId) => ({
    type: userId === message.senderId ? `${family}.sent` : `${family}.received`,
    userId,
  }));
}
