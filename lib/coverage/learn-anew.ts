import { requireRole } from "@/lib/agents/rules/require-role";
import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { forecastLoad } from "./forecast-load";
import type { ForecastReport } from "./forecast-schemas";
import { reportForecast } from "./report-forecast";

/** Makes the forecast anew, now. Admins only. Throws Refused `forecast-too-young` while there are not two weeks of history. */
export async function learnAnew(ctx: Ctx): Promise<ForecastReport> {
  requireRole(ctx.actor, ["admin"]);
  if (!(await forecastLoad(ctx))) throw new Refused("forecast-too-young");
  return reportForecast(ctx);
}
