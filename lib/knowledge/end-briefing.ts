import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/** Ends a briefing now; one that has not begun goes. Leads and admins. Throws NotFound, also for one that is over. */
export async function endBriefing(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const mine = sql`id = ${id}::uuid AND ${maySeeSql(ctx.actor, sql`"teamId"`)}`;
    const gone = await ctx.db
      .$executeRaw`DELETE FROM "Briefing" WHERE ${mine} AND "fromAt" >= ${now}::timestamptz`;
    const ended = await ctx.db
      .$executeRaw`UPDATE "Briefing" SET "untilAt" = ${now}::timestamptz WHERE ${mine} AND "untilAt" > ${now}::timestamptz`;
    if (gone + ended === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "briefing.ended", subject: "briefing", subjectId: id });
  });
}
