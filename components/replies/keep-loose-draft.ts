import { callApi } from "@/components/desk/api";
import type { Draft, Interaction } from "@/lib/conversations/schemas";
import { unsignedText } from "@/lib/replies/rules/unsigned-text";
import { keepHere } from "./use-draft";

/** Keeps the words of an answer that was taken back after its composer had gone, and opens its conversation again. */
export function keepLooseDraft(agentId: string, item: Interaction): void {
  const { conversationId, audience, inReplyToId, attachments } = item;
  if (!conversationId) return;
  const text = unsignedText(item.text, item.author.initials);
  const attachmentIds = attachments.map(({ id }) => id);
  const draft: Draft = { mode: audience, text, attachmentIds, inReplyToId };
  keepHere(agentId, conversationId, draft);
  callApi(`/conversations/${conversationId}/draft`, { method: "PUT", body: draft }).catch(() => {});
  window.history.pushState(null, "", `/inbox/${conversationId}${window.location.search}`);
}
