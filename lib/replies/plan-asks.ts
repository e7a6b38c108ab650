import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { cancelReply } from "./cancel-reply";

/**
 * What follows for the question how it went from these conversations having changed: a resolved one of an account that
 * asks gets one planned, one that is open again loses what has not left yet. May run twice.
 */
export async function planAsks(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  const ids = [...new Set(conversationIds)];
  if (ids.length === 0) return;
  await cancelReopened(ctx, ids);
  await plan(ctx, sql`c.id = ANY(${uuids(ids)})`);
}

/** The same for whatever was resolved since, where the change feed has moved on. */
export function planAsksSince(ctx: Ctx, since: Date): Promise<void> {
  return plan(ctx, sql`c."resolvedAt" >= ${since}`);
}

async function plan(ctx: Ctx, which: Sql): Promise<void> {
  const rows = await ctx.db.$queryRaw<
    { conversationId: string; accountId: string; resolvedAt: Date; delaySeconds: number }[]
  >`
    SELECT c.id AS "conversationId", c."accountId", c."resolvedAt", s."delaySeconds"
    FROM "Conversation" c JOIN "SatisfactionSetting" s ON s."accountId" = c."accountId"
    WHERE ${which} AND s."isOn" AND c.status = 'resolved' AND c."resolvedAt" >= s."onSince"
      AND c."importId" IS NULL AND c."joinedIntoId" IS NULL`;
  await ctx.db.satisfactionAsk.createMany({
    data: rows.map(({ delaySeconds, ...row }) => ({
      id: uuidv7(ctx.now(), ctx.random),
      ...row,
      askAt: after(row.resolvedAt, delaySeconds * SECOND),
      state: "planned",
    })),
    skipDuplicates: true,
  });
}

async function cancelReopened(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "SatisfactionAsk" a SET state = 'cancelled', reason = 'reopened' FROM "Conversation" c
    WHERE a."conversationId" = c.id AND c.id = ANY(${uuids(ids)}) AND a.state = 'planned'
      AND (c.status <> 'resolved' OR c."resolvedAt" IS DISTINCT FROM a."resolvedAt")`;
  const leaving = await ctx.db.$queryRaw<{ id: string; replyId: string }[]>`
    SELECT a.id, a."replyId" FROM "SatisfactionAsk" a JOIN "Reply" r ON r.id = a."replyId" AND r.state = 'queued'
    JOIN "Conversation" c ON c.id = a."conversationId"
    WHERE c.id = ANY(${uuids(ids)}) AND a.state = 'asked' AND c.status <> 'resolved'`;
  for (const { id, replyId } of leaving) {
    const isCancelled = await cancelReply(ctx, replyId).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Conflict) return false;
        throw error;
      },
    );
    if (isCancelled)
      await ctx.db.satisfactionAsk.update({
        where: { id },
        data: { state: "cancelled", reason: "reopened" },
      });
  }
}
