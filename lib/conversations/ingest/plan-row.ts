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
  native?: { agentId: string | null; initials: string | null; isFiled?: boolean };
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
    authorType: authorOf(native),
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
    // Whoever had a Message-ID first keeps it: a copy of it names nobody else's mail.
    if (externalId === row.externalId || batch.known.has(idKey(channel, externalId))) continue;
    batch.known.set(idKey(channel, externalId), known);
    batch.plan.aliases.push({ channel, externalId, interactionId: row.id });
  }
}

/** What came with it waits to be fetched by the worker; nothing is ever shown from the provider's address. */
export function planAttachments(batch: Batch, { inbound, files }: Arrival, interactionId: string): void {
  for (const [position, media] of inbound.media.entries()) {
    const kept = files?.get(position);
    const sourceUrl = plainOrNull(media.sourceUrl, 2000);
    batch.plan.attachments.push({
      id: batch.newId(),
      interactionId,
      position,
      type: kept?.type ?? plainOrNull(media.type, 100) ?? "application/octet-stream",
      altText: plainOrNull(media.altText, 4000),
      sourceUrl,
      externalId: plainOrNull(media.externalId, 200) ?? "",
      createdAt: batch.now,
      state: kept?.key ? "stored" : sourceUrl && !kept ? "pending" : "failed",
      failure: kept ? kept.failure : sourceUrl ? null : "no-source",
      name: kept?.name ?? "",
      bytes: kept?.bytes ?? 0,
      width: kept?.width ?? null,
      height: kept?.height ?? null,
      key: kept?.key ?? null,
      contentId: plainOrNull(media.contentId, 300),
      role: standsInWords(inbound, media.contentId) ? "inline" : "file",
    });
  }
}

/** The reader has put `data-cid` where the words of a mail show a file of it. */
function standsInWords({ mail }: Arrival["inbound"], contentId: string | undefined): boolean {
  if (!contentId || !mail?.html) return false;
  return mail.html.includes(`data-cid="${contentId.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
}

/** What another system filed in our name is nobody's answer. */
function authorOf(native: Placed["native"]): string {
  if (!native) return "customer";
  if (native.isFiled) return "system";
  return native.agentId ? "agent" : "account";
}

function quoteOf(quote: NonNullable<Arrival["inbound"]["quote"]>): Record<string, string> {
  const author = plainOrNull(quote.author, 200);
  const text = plainOrNull(quote.text, 100_000);
  return { externalId: quote.externalId, ...(author ? { author } : {}), ...(text ? { text } : {}) };
}
