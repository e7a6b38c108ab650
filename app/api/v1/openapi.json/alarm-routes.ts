import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdCanaryRoute from "../accounts/[id]/canary/route";
import * as agentsMeDigestRoute from "../agents/me/digest/route";
import * as alarmsIdRoute from "../alarms/[id]/route";
import * as alarmsPreviewRoute from "../alarms/preview/route";
import * as alarmsRingsIdAcknowledgeRoute from "../alarms/rings/[id]/acknowledge/route";
import * as alarmsRingsRoute from "../alarms/rings/route";
import * as alarmsRoute from "../alarms/route";
import * as canariesRoute from "../canaries/route";
import * as reportsWallboardRoute from "../reports/wallboard/route";

/** What burns now, who is told, and how the channels are measured. */
export const alarmRoutes: RouteTable = {
  "/accounts/{id}/canary": accountsIdCanaryRoute,
  "/agents/me/digest": agentsMeDigestRoute,
  "/alarms": alarmsRoute,
  "/alarms/preview": alarmsPreviewRoute,
  "/alarms/rings": alarmsRingsRoute,
  "/alarms/rings/{id}/acknowledge": alarmsRingsIdAcknowledgeRoute,
  "/alarms/{id}": alarmsIdRoute,
  "/canaries": canariesRoute,
  "/reports/wallboard": reportsWallboardRoute,
};
