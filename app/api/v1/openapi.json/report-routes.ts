import type { RouteTable } from "@/lib/auth/open-api";
import * as reportsBalanceRoute from "../reports/balance/route";
import * as reportsResponseTimesExplainRoute from "../reports/response-times/explain/route";
import * as reportsResponseTimesOverviewRoute from "../reports/response-times/overview/route";
import * as reportsResponseTimesRoute from "../reports/response-times/route";
import * as reportsResponseTimesRowsRoute from "../reports/response-times/rows/route";
import * as reportsSettingsRoute from "../reports/settings/route";

/** How long people waited, and who may see whose figures. */
export const reportRoutes: RouteTable = {
  "/reports/balance": reportsBalanceRoute,
  "/reports/response-times": reportsResponseTimesRoute,
  "/reports/response-times/explain": reportsResponseTimesExplainRoute,
  "/reports/response-times/overview": reportsResponseTimesOverviewRoute,
  "/reports/response-times/rows": reportsResponseTimesRowsRoute,
  "/reports/settings": reportsSettingsRoute,
};
