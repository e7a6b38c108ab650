import { composePost, type PostDraft } from "./compose-post";
import type { XDirectMessage, XPost, XUser } from "./model";
import type { SandboxWorld } from "./world";

/** Posts: journalled, in the ledger as the writer typed it, told to the streams. */
export function publish(world: SandboxWorld, draft: PostDraft): XPost {
  const post = composePost(world, draft);
  const effect = {
    kind: "post" as const,
    account: draft.author.username,
    externalId: post.id,
    text: draft.text,
    ...(post.inReplyToPostId ? { inReplyTo: post.inReplyToPostId } : {}),
    native: draft.source === "native",
  };
  world.putPost(post, effect, { kind: "post.create", post });
  return post;
}

/** Writes a new version of the post under a new id; the chain knows all of them. */
export function publishEdit(world: SandboxWorld, previous: XPost, draft: PostDraft): XPost {
  const fresh = composePost(world, draft);
  const editHistoryIds = [...previous.editHistoryIds, fresh.id];
  for (const id of previous.editHistoryIds) {
    const older = world.postById(id);
    if (older) world.putPost({ ...older, editHistoryIds, supersededById: fresh.id });
  }
  const { conversationId, hidden, likes, quotes, replies, reposts, views } = previous;
  const post = { ...fresh, conversationId, hidden, likes, quotes, replies, reposts, views, editHistoryIds };
  const effect = {
    kind: "post" as const,
    account: draft.author.username,
    externalId: post.id,
    text: draft.text,
    editOf: previous.id,
    native: draft.source === "native",
  };
  world.putPost(post, effect, { kind: "post.edit", post, previousId: previous.id });
  return post;
}

/** Deletes every version of the post's edit chain. */
export function remove(world: SandboxWorld, post: XPost, source: "native" | "api"): void {
  const deletedAt = world.now();
  const author = world.userById(post.authorId);
  for (const id of post.editHistoryIds) {
    const version = world.postById(id);
    if (version && version.id !== post.id) world.putPost({ ...version, deletedAt });
  }
  const deleted = { ...post, deletedAt };
  const effect = {
    kind: "delete" as const,
    account: author?.username ?? post.authorId,
    externalId: post.id,
    text: post.text,
    native: source === "native",
  };
  world.putPost(deleted, effect, { kind: "post.delete", post: deleted });
}

export function setHidden(world: SandboxWorld, post: XPost, hidden: boolean, by: XUser): void {
  const changed = { ...post, hidden };
  const effect = {
    kind: "hide" as const,
    account: by.username,
    externalId: post.id,
    text: hidden ? "hidden" : "shown",
    native: false,
  };
  world.putPost(changed, effect, { kind: "post.hide", post: changed });
}

export interface MessageDraft {
  sender: XUser;
  conversationId: string;
  participantIds: readonly string[];
  text: string;
  mediaKeys?: readonly string[];
  encrypted?: boolean;
  source: "native" | "api";
  at?: number | undefined;
}

export function sendMessage(world: SandboxWorld, draft: MessageDraft): XDirectMessage {
  const { sender, conversationId, participantIds, text, source } = draft;
  const at = draft.at ?? world.now();
  const message: XDirectMessage = {
    id: world.idAt(at),
    conversationId,
    senderId: sender.id,
    participantIds: [...participantIds],
    text,
    createdAt: at,
    mediaKeys: [...(draft.mediaKeys ?? [])],
    encrypted: draft.encrypted ?? false,
    source,
  };
  const to = participantIds
    .filter((id) => id !== sender.id)
    .map((id) => world.userById(id)?.username ?? id)
    .join(",");
  const native = source === "native";
  world.putMessage(message, {
    kind: "dm",
    account: sender.username,
    externalId: message.id,
    text,
    to,
    native,
  });
  return message;
}
