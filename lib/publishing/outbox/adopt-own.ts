import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival, Landed } from "@/lib/conversations/arrival";
import { uuids } from "@/lib/db/sql";
import { adoptNative } from "@/lib/replies/adopt-native";
import { isOurs } from "@/lib/replies/match-own";
import { lockRow } from "../lock-post";
import { settlePostPart } from "./settle-post-part";

/**
 * Takes in what our own accounts said, as a wire brings it: a planned part that went out is recognised as that, also
 * before its own commit; the rest are answers, and what speaks to nobody stands in the calendar as posted by hand. In
 * batches of up to 100; may run twice for the same.
 */
export async function adoptOwn(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Landed[]> {
  if (arrivals.length === 0) return [];
  const planned = await matchPlanned(ctx, arrivals);
  const rest = arrivals.filter((_, index) => !planned.has(index));
  const landed = await adoptNative(ctx, rest);
  const ignored = new Set(landed.flatMap((each) => (each.outcome === "ignored" ? [each.externalId] : [])));
  const alone = rest.filter(
    ({ inbound }) => ignored.has(inbound.externalId) && inbound.audience === "public",
  );
  await keepNatives(ctx, alone);
  return [...planned.values(), ...landed];
}

async function matchPlanned(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Map<number, Landed>> {
  const adopted = new Map<number, Landed>();
  const publics = arrivals.filter(({ inbound }) => inbound.audience === "public");
  if (publics.length === 0) return adopted;
  const known = await readKnown(ctx, publics);
  const waiting = await readInDoubt(ctx, publics);
  for (const [index, arrival] of arrivals.entries()) {
    const { externalId } = arrival.inbound;
    const at = known.has(externalId) ? -1 : waiting.findIndex((each) => isOurs(each, arrival));
    const [match] = at < 0 ? [] : waiting.splice(at, 1);
    const isTaken = match
      ? await inTransaction(ctx, (ctx) => adopt(ctx, match, arrival))
      : known.has(externalId);
    if (isTaken)
      adopted.set(index, { externalId, outcome: "known", interactionId: null, conversationId: null });
  }
  return adopted;
}

async function readKnown(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Set<string>> {
  const ids = arrivals.map(({ inbound }) => inbound.externalId);
  const rows = await ctx.db.$queryRaw<{ externalId: string }[]>`
    SELECT t."externalId" FROM "PlannedPart" t JOIN "PlannedPost" p ON p.id = t."postId"
    WHERE t."externalId" = ANY(${ids}) AND p."accountId" = ANY(${uuids(arrivals.map(({ account }) => account.id))})`;
  return new Set(rows.map(({ externalId }) => externalId));
}

interface InDoubt {
  postId: string;
  position: number;
  accountId: string;
  audience: string;
  text: string;
  replyToExternalId: string | null;
  recipientExternalId: null;
  startedAt: Date;
}

function readInDoubt(ctx: Ctx, arrivals: readonly Arrival[]): Promise<InDoubt[]> {
  return ctx.db.$queryRaw<InDoubt[]>`
    SELECT DISTINCT ON (t."postId", t.position) t."postId", t.position, p."accountId", 'public' AS audience, t.text,
      a."replyToExternalId", NULL AS "recipientExternalId", a."startedAt"
    FROM "PostAttempt" a JOIN "PlannedPost" p ON p.id = a."postId"
    JOIN "PlannedPart" t ON t."postId" = a."postId" AND t.position = a.position AND t.state <> 'sent'
    WHERE (a."endedAt" IS NULL OR a.outcome = 'unknown') AND a."startedAt" > ${after(ctx.now(), -2 * DAY)}
      AND p."accountId" = ANY(${uuids(arrivals.map(({ account }) => account.id))})
    ORDER BY t."postId", t.position, a."startedAt"`;
}

async function adopt(ctx: Ctx, { postId, position }: InDoubt, { inbound }: Arrival): Promise<boolean> {
  const post = await lockRow(ctx, postId);
  const part = await ctx.db.plannedPart.findUnique({ where: { postId_position: { postId, position } } });
  if (!post || !part) return false;
  const { externalId, publishedAt: sentAt } = inbound;
  if (part.state === "sent") return part.externalId === externalId;
  const other = await ctx.db.plannedPart.count({ where: { externalId, NOT: { postId, position } } });
  if (other > 0) return false;
  await settlePostPart(ctx, post, { position, externalId, sentAt });
  return true;
}

async function keepNatives(ctx: Ctx, arrivals: readonly Arrival[]): Promise<void> {
  for (const { inbound, account } of arrivals) {
    const { externalId, text, publishedAt, url = null } = inbound;
    await ctx.db.$executeRaw`
      INSERT INTO "NativePost" (id, "accountId", "externalId", text, "publishedAt", url)
      SELECT ${uuidv7(ctx.now(), ctx.random)}::uuid, ${account.id}::uuid, ${externalId}, ${text}, ${publishedAt}, ${url}
      WHERE NOT EXISTS (SELECT FROM "PlannedPart" t WHERE t."externalId" = ${externalId})
      ON CONFLICT ("accountId", "externalId") DO UPDATE SET text = excluded.text`;
  }
}
