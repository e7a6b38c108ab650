import type { Ctx } from "@/lib/context/ctx";
import type { ReportSettings } from "./report-schemas";

/** Who may see figures of single people here; oneself and the own lead where nobody has said otherwise. */
export async function getReportSettings(ctx: Ctx): Promise<ReportSettings> {
  const row = await ctx.db.reportSettings.findUnique({ where: { id: 1 }, select: { people: true } });
  return { people: (row?.people ?? "own-lead") as ReportSettings["people"] };
}
