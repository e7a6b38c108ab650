import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { alarmsSeen } from "./alarm-rights";

/** Says that somebody has seen it: it is not told again while it burns. The first one stands. Throws NotFound. */
export async function acknowledgeRing(outer: Ctx, id: string): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ isSeen: boolean }[]>`
      SELECT r."acknowledgedAt" IS NOT NULL AS "isSeen" FROM "AlarmRing" r JOIN "Alarm" l ON l.id = r."alarmId"
      WHERE r.id = ${id}::uuid AND ${alarmsSeen(ctx.actor)} FOR UPDATE OF r`;
    const [ring] = rows;
    if (!ring) throw new NotFound("not-found");
    if (ring.isSeen) return;
    await ctx.db.alarmRing.update({
      where: { id },
      data: { acknowledgedById: agentId, acknowledgedAt: ctx.now() },
    });
    await writeEntry(ctx, { action: "alarm.acknowledged", subject: "alarm-ring", subjectId: id });
  });
}
