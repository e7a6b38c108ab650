import type { XDirectMessage } from "./model";
import { newIncludes } from "./present-page";
import { type View, words } from "./view";
import { wireText } from "./wire-text";
import type { SandboxWorld } from "./world";

type Wire = Record<string, unknown>;

/** The posts a message links to, by id. */
export function linkedPosts(text: string): string[] {
  const links = text.matchAll(/https?:\/\/(?:www\.)?(?:x|twitter)\.com\/\w+\/status\/(\d{1,19})/giu);
  return [...new Set(Array.from(links, (found) => found[1] ?? ""))];
}

function presentMessage(world: SandboxWorld, message: XDirectMessage, view: View): Wire {
  const name = words(view.dialect);
  const { text, entities } = wireText(world, message.text, message.id);
  const wire: Wire = { id: message.id, event_type: "MessageCreate", text };
  const asked = (field: string, ...expansions: string[]) =>
    view.message.has(field) || expansions.some((expansion) => view.expansions.has(expansion));
  const asField = (field: string) =>
    view.dialect === "tweet" ? asked(field, field) : view.expansions.has(field);
  if (asField("sender_id")) wire.sender_id = message.senderId;
  if (view.message.has("dm_conversation_id")) wire.dm_conversation_id = message.conversationId;
  if (view.message.has("created_at")) wire.created_at = new Date(message.createdAt).toISOString();
  if (view.message.has("entities") && entities) wire.entities = entities;
  if (message.mediaKeys.length > 0 && asked("attachments", "attachments.media_keys"))
    wire.attachments = { media_keys: message.mediaKeys };
  const posts = linkedPosts(message.text);
  if (posts.length > 0 && asked(name.references, name.expandReferences))
    wire[name.references] = posts.map((id) => ({ id }));
  return wire;
}

/** Messages with their `includes` and the `errors` of posts they link to. */
export function presentMessages(
  world: SandboxWorld,
  messages: readonly XDirectMessage[],
  view: View,
  viewerId: string,
) {
  const includes = newIncludes(world, view, viewerId);
  const name = words(view.dialect);
  for (const message of messages) {
    if (view.expansions.has("sender_id")) includes.user(message.senderId);
    if (view.expansions.has("participant_ids")) for (const id of message.participantIds) includes.user(id);
    if (view.expansions.has("attachments.media_keys")) includes.media(message.mediaKeys, message.id);
    if (view.expansions.has(name.expandReferences))
      for (const id of linkedPosts(message.text)) includes.post(id, name.expandReferences);
  }
  return {
    data: messages.map((message) => presentMessage(world, message, view)),
    includes: includes.wire(),
    errors: includes.errors,
  };
}
