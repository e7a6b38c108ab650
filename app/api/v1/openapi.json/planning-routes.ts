import type { RouteTable } from "@/lib/auth/open-api";
import * as consentsIdRoute from "../consents/[id]/route";
import * as consentsRoute from "../consents/route";
import * as coveragePlansIdApplyRoute from "../coverage/plans/[id]/apply/route";
import * as coveragePlansIdCancelRoute from "../coverage/plans/[id]/cancel/route";
import * as coveragePlansIdDiscardRoute from "../coverage/plans/[id]/discard/route";
import * as coveragePlansIdRoute from "../coverage/plans/[id]/route";
import * as coveragePlansRoute from "../coverage/plans/route";
import * as workRulesIdRoute from "../work-rules/[id]/route";
import * as workRulesRoute from "../work-rules/route";

/** What rosters are held to, and those the desk works out. */
export const planningRoutes: RouteTable = {
  "/consents": consentsRoute,
  "/consents/{id}": consentsIdRoute,
  "/coverage/plans": coveragePlansRoute,
  "/coverage/plans/{id}": coveragePlansIdRoute,
  "/coverage/plans/{id}/apply": coveragePlansIdApplyRoute,
  "/coverage/plans/{id}/cancel": coveragePlansIdCancelRoute,
  "/coverage/plans/{id}/discard": coveragePlansIdDiscardRoute,
  "/work-rules": workRulesRoute,
  "/work-rules/{id}": workRulesIdRoute,
};
