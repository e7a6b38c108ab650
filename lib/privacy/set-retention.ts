import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getRetention } from "./get-retention";
import type { Retention, SetRetention } from "./schemas";

/** Sets how long the content of each named kind is kept; the next night goes by it. Admins. */
export async function setRetention(outer: Ctx, days: SetRetention): Promise<Retention> {
  await inTransaction(outer, async (ctx) => {
    const { agentId: setById } = requireRole(ctx.actor, ["admin"]);
    const setAt = ctx.now();
    for (const [kind, kept] of Object.entries(days)) {
      const row = { days: kept ?? null, setById, setAt };
      await ctx.db.retentionRule.upsert({ where: { kind }, create: { kind, ...row }, update: row });
    }
    await writeEntry(ctx, { action: "retention.set", subject: "desk", values: { ...days } });
  });
  return getRetention(outer);
}
