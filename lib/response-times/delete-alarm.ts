import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireSeenAlarm } from "./alarm-rights";

/** Takes an alarm away; what it rang stays. Leads and admins. Throws NotFound. */
export async function deleteAlarm(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await requireSeenAlarm(ctx, id);
    const now = ctx.now();
    await ctx.db.alarm.update({ where: { id }, data: { deletedAt: now, isOn: false } });
    await ctx.db.alarmRing.updateMany({ where: { alarmId: id, endedAt: null }, data: { endedAt: now } });
    await writeEntry(ctx, { action: "alarm.deleted", subject: "alarm", subjectId: id });
  });
}
