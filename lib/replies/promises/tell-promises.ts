import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { passOn } from "@/lib/conversations/handovers/pass-on";
import { lockConversations, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { recordActs } from "@/lib/conversations/record-acts";
import type { Cause } from "@/lib/conversations/rules/statuses";
import { uuids } from "@/lib/db/sql";
import { findHearers } from "./find-hearers";
import { isGivenSql } from "./read-promises";

const AT_ONCE = 100;

interface Told {
  id: string;
  conversationId: string;
  dueAt: Date;
  isBroken: boolean;
}

/**
 * Brings a conversation back as its promise nears, also a resolved one, and says so to whoever keeps it; one that is
 * past due and not kept is broken. What was promised in an answer that never left is let go, and what somebody who left
 * had is the team's. Any number of workers may run it at once. Answers how many it told of.
 */
export async function tellPromises(outer: Ctx): Promise<number> {
  await dropUnsaid(outer);
  const now = outer.now();
  const due = await outer.db.$queryRaw<{ conversationId: string }[]>`
    SELECT DISTINCT t."conversationId" FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId"
    WHERE t."conversationId" IS NOT NULL AND p."keptAt" IS NULL AND p."releasedAt" IS NULL AND ${isGivenSql}
      AND ((p."wokenAt" IS NULL AND p."nearAt" <= ${now}::timestamptz) OR (p."brokenAt" IS NULL AND p."dueAt" <= ${now}::timestamptz))
    LIMIT ${AT_ONCE}`;
  const ids = due.map(({ conversationId }) => conversationId);
  if (ids.length === 0) return 0;
  const told = await inTransaction(outer, (ctx) => wake(ctx, ids));
  await passOn(outer, ids);
  await ring(outer, told);
  return told.length;
}

async function wake(ctx: Ctx, conversationIds: readonly string[]): Promise<Told[]> {
  await lockConversations(ctx, conversationIds);
  const now = ctx.now();
  const told = await ctx.db.$queryRaw<Told[]>`
    UPDATE "GivenPromise" p SET "wokenAt" = coalesce(p."wokenAt", ${now}::timestamptz),
      "brokenAt" = CASE WHEN p."dueAt" <= ${now}::timestamptz THEN coalesce(p."brokenAt", p."dueAt") END
    FROM "Thread" t WHERE t.id = p."threadId" AND t."conversationId" = ANY(${uuids(conversationIds)})
      AND p."keptAt" IS NULL AND p."releasedAt" IS NULL AND ${isGivenSql}
      AND ((p."wokenAt" IS NULL AND p."nearAt" <= ${now}::timestamptz) OR (p."brokenAt" IS NULL AND p."dueAt" <= ${now}::timestamptz))
    RETURNING p.id, t."conversationId", p."dueAt", p."brokenAt" IS NOT NULL AS "isBroken"`;
  const ids = [...new Set(told.map(({ conversationId }) => conversationId))];
  const asleep = await ctx.db.conversation.findMany({
    where: { id: { in: ids }, status: { not: "open" } },
    select: { id: true },
  });
  const causes = new Map<string, Cause>(asleep.map(({ id }) => [id, "reopened"]));
  await rebuildTurns(ctx, ids, causes);
  await recordActs(
    ctx,
    asleep.map(({ id }) => ({ conversationId: id, kind: "woken" as const, values: { by: "promise" } })),
  );
  await recordChanges(
    ctx,
    ids.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
  );
  return told;
}

async function ring(ctx: Ctx, told: readonly Told[]): Promise<void> {
  const hearers = await findHearers(
    ctx,
    told.map(({ id }) => id),
  );
  await recordChanges(
    ctx,
    told.flatMap(({ id, conversationId, dueAt, isBroken }) =>
      (hearers.get(id) ?? []).map((agentId) => ({
        kind: "turn.alarm" as const,
        conversationId,
        values: {
          alarm: isBroken ? "promise-broken" : "promise",
          agentId,
          dueAt: dueAt.toISOString(),
          firstInteractionId: id,
        },
      })),
    ),
  );
}

async function dropUnsaid(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "GivenPromise" p SET "releasedAt" = ${ctx.now()}::timestamptz, "endReason" = 'not-sent' FROM "Reply" r
    WHERE r.id = p."interactionId" AND r.state = 'cancelled' AND p."keptAt" IS NULL AND p."releasedAt" IS NULL`;
  const lost = await ctx.db.$queryRaw<{ conversationId: string }[]>`
    UPDATE "GivenPromise" p SET "ownerId" = NULL, "lostOwnerId" = a.id FROM "Agent" a, "Thread" t
    WHERE a.id = p."ownerId" AND NOT a."isActive" AND t.id = p."threadId" AND t."conversationId" IS NOT NULL
      AND p."keptAt" IS NULL AND p."releasedAt" IS NULL
    RETURNING t."conversationId"`;
  await recordChanges(
    ctx,
    lost.map(({ conversationId }) => ({ kind: "conversation.changed", conversationId })),
  );
}
