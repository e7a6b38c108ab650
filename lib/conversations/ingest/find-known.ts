import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";
import { type Batch, idKey, type Known } from "./batch";

/** The interaction we hold of this arrival already. */
export function findKnown(batch: Batch, { inbound }: Arrival): Known | undefined {
  // Two mails may bear the same Message-ID; only ours, come back from its folder, is known by it.
  if (inbound.mail) {
    const known = batch.known.get(idKey(inbound.channel, inbound.externalId));
    if (known || inbound.direction === "inbound") return known;
    const { messageId } = inbound.mail;
    const ours = messageId ? batch.known.get(idKey(inbound.channel, mailAlias(messageId))) : undefined;
    return ours?.direction === "outbound" ? ours : undefined;
  }
  for (const externalId of [inbound.externalId, ...inbound.aliases]) {
    const known = batch.known.get(idKey(inbound.channel, externalId));
    if (known) return known;
  }
  return undefined;
}

export function landed({ inbound }: Arrival, outcome: Landed["outcome"], known: Known | null): Landed {
  return {
    externalId: inbound.externalId,
    outcome,
    interactionId: known?.id ?? null,
    conversationId: known?.conversationId ?? null,
  };
}
