import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getReportSettings } from "./get-report-settings";
import type { ReportSettings } from "./report-schemas";

/** Says who may see figures of single people, from now on. Audited. Admins only. */
export async function setReportSettings(outer: Ctx, { people }: ReportSettings): Promise<ReportSettings> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const before = await getReportSettings(ctx);
    await ctx.db.reportSettings.upsert({ where: { id: 1 }, create: { id: 1, people }, update: { people } });
    await writeEntry(ctx, {
      action: "report.settings-changed",
      subject: "report",
      values: { from: before.people, to: people },
    });
    return { people };
  });
}
