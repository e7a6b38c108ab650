import type { Arrival } from "@/lib/conversations/arrival";
import { plainOrNull } from "@/lib/customers/rules/plain-text";
import { type Batch, idKey, type Known, type NewInteraction } from "./batch";

export interface Placed {
  handleId: string;
  customerId: string;
  threadId: string;
  conversationId: string | null;
  number: number;
  text: string;
  language: string | null;
  receivedAt: Date;
  inReplyToId: string | null;
  opensTurn: boolean;
  /** Why only a tombstone comes in. */
  removal?: string | undefined;
  native?: { agentId: string | null; initials: string | null };
}

/** The row of a new interaction, with its other ids, its account and its raw bytes. */
export function rowOf(
  batch: Batch,
  { inbound, account, rawEventId }: Arrival,
  placed: Placed,
): NewInteraction {
  const { removal, native, ...columns } = placed;
  const row: NewInteraction = {
    ...columns,
    id: batch.newId(),
    channel: inbound.channel,
    externalId: inbound.externalId,
    accountId: account.id,
    agentId: native?.agentId ?? null,
    kind: inbound.kind,
    audience: inbound.audience,
    direction: inbound.direction,
    authorType: native ? (native.agentId ? "agent" : "account") : "customer",
    publishedAt: inbound.publishedAt,
    inReplyToExternalId: inbound.inReplyToExternalId ?? null,
    quote: removal || !inbound.quote ? null : quoteOf(inbound.quote),
    initials: native?.initials ?? null,
    isNative: native !== undefined,
    isEdited: inbound.version > 1,
    mayApiReply: inbound.mayApiReply ?? null,
    deletedAt: removal === "deleted" ? batch.now : null,
    withheldReason: removal && removal !== "deleted" ? removal : null,
    isEncrypted: inbound.isEncrypted ?? false,
    reposts: inbound.metrics?.reposts ?? 0,
    likes: inbound.metrics?.likes ?? 0,
    views: inbound.metrics?.views ?? 0,
    url: plainOrNull(inbound.url, 1000),
    version: inbound.version,
  };
  batch.plan.interactions.push(row);
  batch.plan.accounts.push({ interactionId: row.id, accountId: account.id, receivedAt: placed.receivedAt });
  if (rawEventId) batch.plan.raws.push({ interactionId: row.id, rawEventId, receivedAt: placed.receivedAt });
  remember(batch, row, inbound.aliases);
  return row;
}

function remember(batch: Batch, row: NewInteraction, aliases: readonly string[]): void {
  const { channel, accountId, deletedAt, withheldReason } = row;
  const known: Known = {
    ...row,
    accountIds: new Set([accountId]),
    isGone: deletedAt !== null || withheldReason !== null,
    row,
  };
  batch.known.set(idKey(channel, row.externalId), known);
  for (const externalId of new Set(aliases)) {
    if (externalId === row.externalId) continue;
    batch.known.set(idKey(channel, externalId), known);
    batch.plan.aliases.push({ channel, externalId, interactionId: row.id });
  }
}

/** What came with it waits to be fetched by the worker; nothing is ever shown from the provider's address. */
export function planAttachments(batch: Batch, { inbound }: Arrival, interactionId: string): void {
  for (const [position, media] of inbound.media.entries()) {
    batch.plan.attachments.push({
      id: batch.newId(),
      interactionId,
      position,
      type: plainOrNull(media.type, 100) ?? "application/octet-stream",
      altText: plainOrNull(media.altText, 4000),
      sourceUrl: plainOrNull(media.sourceUrl, 2000),
      externalId: plainOrNull(media.externalId, 200) ?? "",
      createdAt: batch.now,
    });
  }
}

function quoteOf(quote: NonNullable<Arrival["inbound"]["quote"]>): Record<string, string> {
  const author = plainOrNull(quote.author, 200);
  const text = plainOrNull(quote.text, 100_000);
  return { externalId: quote.externalId, ...(author ? { author } : {}), ...(text ? { text } : {}) };
}
