import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { renewPolicy } from "./read-policy";
import type { CreateTarget } from "./target-schemas";

/** Ends a target: what starts from now on is promised by the next one that fits. Admins only. Throws NotFound, Conflict `target-ended`. */
export async function retireTarget(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    await endTarget(ctx, id);
    await renewPolicy(ctx);
    await writeEntry(ctx, { action: "target.retired", subject: "target", subjectId: id });
  });
}

/** Ends a target now and answers what it said. Throws NotFound, Conflict `target-ended` when somebody was first. */
export async function endTarget(ctx: Ctx, id: string): Promise<CreateTarget> {
  const [ended] = await ctx.db.$queryRaw<CreateTarget[]>`
    UPDATE "Target" SET "untilAt" = ${ctx.now()}::timestamptz WHERE id = ${id}::uuid AND "untilAt" IS NULL
    RETURNING "accountId", channel, audience, "teamId", level, seconds, "calendarId", "warnShares", "levelFactors"`;
  if (ended) return ended;
  if ((await ctx.db.target.count({ where: { id } })) === 0) throw new NotFound("not-found");
  throw new Conflict("target-ended");
}
