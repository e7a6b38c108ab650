import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { readPolicy } from "@/lib/response-times/read-policy";
import { chooseTarget, type TurnPlace } from "@/lib/response-times/rules/turn-target";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";

const AT_ONCE = 200;

interface OpenTurn extends TurnPlace {
  conversationId: string;
}

/**
 * Promises the open turns anew that this target would promise if they came now: the one deed that moves a promise, and
 * it is logged with its reason, in the audit and on every conversation. Admins only. Answers how many it moved. Throws
 * NotFound, Conflict `target-ended`.
 */
export async function applyTarget(ctx: Ctx, targetId: string, reason: string): Promise<{ turns: number }> {
  requireRole(ctx.actor, ["admin"]);
  const target = await ctx.db.target.findUnique({ where: { id: targetId } });
  if (!target) throw new NotFound("not-found");
  if (target.untilAt) throw new Conflict("target-ended");
  let turns = 0;
  let behind: string | null = null;
  do {
    const batch = await inTransaction(ctx, (tx) => applyToSome(tx, targetId, reason, behind));
    turns += batch.moved;
    behind = batch.last;
  } while (behind !== null);
  const values = { reason, turns };
  await writeEntry(ctx, { action: "target.applied", subject: "target", subjectId: targetId, values });
  return { turns };
}

async function applyToSome(ctx: Ctx, targetId: string, reason: string, behind: string | null) {
  const open = await ctx.db.$queryRaw<OpenTurn[]>`
    SELECT t."conversationId", t."accountId", t.channel, t.audience, t."teamId", t.level::int FROM "Turn" t
    WHERE t."endedAt" IS NULL AND t."targetId" IS DISTINCT FROM ${targetId}::uuid
      AND (${behind}::uuid IS NULL OR t."conversationId" > ${behind}::uuid)
    ORDER BY t."conversationId" LIMIT ${AT_ONCE}`;
  const { targets } = await readPolicy(ctx);
  const ids = open
    .filter((turn) => chooseTarget(turn, targets)?.id === targetId)
    .map(({ conversationId }) => conversationId);
  if (ids.length > 0) {
    await lockConversations(ctx, ids);
    // What is not stored has been promised nothing: the rebuild promises it by what holds now.
    await ctx.db
      .$executeRaw`DELETE FROM "Turn" WHERE "conversationId" = ANY(${uuids(ids)}) AND "endedAt" IS NULL`;
    await recordActs(
      ctx,
      ids.map((conversationId) => ({ conversationId, kind: "promised-anew", values: { targetId, reason } })),
    );
    await rebuildTurns(ctx, ids);
  }
  const last = open.length < AT_ONCE ? null : (open.at(-1)?.conversationId ?? null);
  return { moved: ids.length, last };
}
