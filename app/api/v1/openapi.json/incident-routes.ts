import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdIncidentsRoute from "../conversations/[id]/incidents/route";
import * as hooksIdRoute from "../hooks/[id]/route";
import * as hooksRoute from "../hooks/route";
import * as incidentsIdCloseRoute from "../incidents/[id]/close/route";
import * as incidentsIdJoinRulesRuleIdRoute from "../incidents/[id]/join-rules/[ruleId]/route";
import * as incidentsIdJoinRulesRoute from "../incidents/[id]/join-rules/route";
import * as incidentsIdJoinRulesTryRoute from "../incidents/[id]/join-rules/try/route";
import * as incidentsIdPartsLeaveRoute from "../incidents/[id]/parts/leave/route";
import * as incidentsIdPartsRoute from "../incidents/[id]/parts/route";
import * as incidentsIdReopenRoute from "../incidents/[id]/reopen/route";
import * as incidentsIdRoute from "../incidents/[id]/route";
import * as incidentsIdSetAsideRoute from "../incidents/[id]/set-aside/route";
import * as incidentsIdTimelineRoute from "../incidents/[id]/timeline/route";
import * as incidentsRoute from "../incidents/route";
import * as spikesIdDismissRoute from "../spikes/[id]/dismiss/route";
import * as spikesIdRoute from "../spikes/[id]/route";
import * as spikesIdSeenRoute from "../spikes/[id]/seen/route";
import * as spikesRoute from "../spikes/route";

/** More than usual, and what hits many. */
export const incidentRoutes: RouteTable = {
  "/hooks": hooksRoute,
  "/hooks/{id}": hooksIdRoute,
  "/conversations/{id}/incidents": conversationsIdIncidentsRoute,
  "/incidents": incidentsRoute,
  "/incidents/{id}": incidentsIdRoute,
  "/incidents/{id}/join-rules": incidentsIdJoinRulesRoute,
  "/incidents/{id}/join-rules/try": incidentsIdJoinRulesTryRoute,
  "/incidents/{id}/join-rules/{ruleId}": incidentsIdJoinRulesRuleIdRoute,
  "/incidents/{id}/parts": incidentsIdPartsRoute,
  "/incidents/{id}/parts/leave": incidentsIdPartsLeaveRoute,
  "/incidents/{id}/reopen": incidentsIdReopenRoute,
  "/incidents/{id}/set-aside": incidentsIdSetAsideRoute,
  "/incidents/{id}/timeline": incidentsIdTimelineRoute,
  "/incidents/{id}/close": incidentsIdCloseRoute,
  "/spikes": spikesRoute,
  "/spikes/{id}": spikesIdRoute,
  "/spikes/{id}/dismiss": spikesIdDismissRoute,
  "/spikes/{id}/seen": spikesIdSeenRoute,
};
