import { SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { erasedKey } from "@/lib/conversations/erased-key";
import type { HistoryError, RecordedConversation, RecordedMessage } from "@/lib/conversations/import-schemas";
import { idKey } from "@/lib/conversations/ingest/batch";

/** What is new of a recorded conversation, and the ids of what the desk holds of it or next to it. */
export interface Fresh extends RecordedConversation {
  heldIds: readonly string[];
}

export interface Sifted {
  /** What the desk does not hold; conversations that have something of it. */
  fresh: Fresh[];
  known: number;
  /** Of persons who were erased: never stored again, and told to nobody. */
  erased: number;
  errors: HistoryError[];
}

interface KnownRow {
  channel: string;
  externalId: string;
  publishedAt: Date;
  direction: string;
}

interface Orphan {
  channel: string;
  externalId: string;
  inReplyTo: string;
}

/** Parts what the desk holds already from what is new; one id with another time or author is an error. Three statements. */
export async function siftKnown(ctx: Ctx, conversations: readonly RecordedConversation[]): Promise<Sifted> {
  const asked = conversations.flatMap(({ channel, messages }) =>
    messages.map(({ externalId }) => ({ channel, externalId })),
  );
  const ids = asked.map(({ externalId }) => externalId);
  const channels = [...new Set(asked.map(({ channel }) => channel))];
  const rows = await ctx.db.$queryRaw<KnownRow[]>`
    SELECT i.channel, i."externalId", i."publishedAt", i.direction FROM "Interaction" i
    WHERE i.channel = ANY(${channels}::text[]) AND i."externalId" = ANY(${ids}::text[])
    UNION ALL
    SELECT a.channel, a."externalId", i."publishedAt", i.direction FROM "InteractionAlias" a JOIN "Interaction" i ON i.id = a."interactionId"
    WHERE a.channel = ANY(${channels}::text[]) AND a."externalId" = ANY(${ids}::text[])`;
  const known = new Map(rows.map((row) => [idKey(row.channel, row.externalId), row]));
  const erased = await erasedAmong(
    ctx,
    asked.filter(({ channel, externalId }) => !known.has(idKey(channel, externalId))),
  );
  const orphans = await ctx.db.$queryRaw<Orphan[]>`
    SELECT channel, "externalId", "inReplyToExternalId" AS "inReplyTo" FROM "Interaction"
    WHERE channel = ANY(${channels}::text[]) AND "inReplyToExternalId" = ANY(${ids}::text[]) AND "inReplyToId" IS NULL`;
  const waiting = new Map(
    orphans.map((orphan) => [idKey(orphan.channel, orphan.inReplyTo), orphan.externalId]),
  );
  const sifted: Sifted = { fresh: [], known: 0, erased: 0, errors: [] };
  for (const conversation of conversations) {
    const keyOf = (message: RecordedMessage) => idKey(conversation.channel, message.externalId);
    const messages = conversation.messages.filter((message) => {
      const held = known.get(keyOf(message));
      if (held && isSame(held, message)) sifted.known++;
      else if (held) sifted.errors.push(takenBy(message));
      else if (erased.has(keyOf(message))) sifted.erased++;
      else return true;
      return false;
    });
    const heldIds = [
      ...conversation.messages.flatMap((each) => (known.has(keyOf(each)) ? [each.externalId] : [])),
      ...messages.flatMap((each) => waiting.get(keyOf(each)) ?? []),
    ];
    if (messages.length > 0) sifted.fresh.push({ ...conversation, messages, heldIds });
  }
  return sifted;
}

/** Why a message is left out whose id already means something else. */
export function takenBy({ line, externalId, text }: RecordedMessage): HistoryError {
  return { line, code: "history-id-taken", values: { id: externalId }, cells: [externalId, text] };
}

/** Times of one post may have been kept to the second elsewhere. */
function isSame(held: KnownRow, message: RecordedMessage): boolean {
  const direction = message.from === "us" ? "outbound" : "inbound";
  const apart = Math.abs(held.publishedAt.getTime() - message.publishedAt.getTime());
  return held.direction === direction && apart <= 2 * SECOND;
}

async function erasedAmong(
  ctx: Ctx,
  ids: readonly { channel: string; externalId: string }[],
): Promise<Set<string>> {
  const [any] = await ctx.db.$queryRaw<unknown[]>`SELECT 1 FROM "ErasedKey" LIMIT 1`;
  if (!any) return new Set();
  const byKey = new Map(
    ids.map(({ channel, externalId }) => [erasedKey(ctx, channel, externalId), idKey(channel, externalId)]),
  );
  const rows = await ctx.db.$queryRaw<{ digest: string }[]>`
    SELECT digest FROM "ErasedKey" WHERE digest = ANY(${[...byKey.keys()]}::text[])`;
  return new Set(rows.flatMap(({ digest }) => byKey.get(digest) ?? []));
}
