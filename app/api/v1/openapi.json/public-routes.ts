import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdSatisfactionRoute from "../accounts/[id]/satisfaction/route";
import * as accountsIdStatedHoursRoute from "../accounts/[id]/stated-hours/route";
import * as accountsIdStatementsRoute from "../accounts/[id]/statements/route";
import * as hoursRoute from "../hours/route";
import * as reportsSatisfactionRoute from "../reports/satisfaction/route";
import * as satisfactionRoute from "../satisfaction/route";
import * as truthCheckRoute from "../truth-check/route";

/** What we say in public, whether it is true, and what people say of us. */
export const publicRoutes: RouteTable = {
  "/accounts/{id}/satisfaction": accountsIdSatisfactionRoute,
  "/accounts/{id}/stated-hours": accountsIdStatedHoursRoute,
  "/accounts/{id}/statements": accountsIdStatementsRoute,
  "/hours": hoursRoute,
  "/reports/satisfaction": reportsSatisfactionRoute,
  "/satisfaction": satisfactionRoute,
  "/truth-check": truthCheckRoute,
};
