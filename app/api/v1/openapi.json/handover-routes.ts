import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsIdDeputyRoute from "../agents/[id]/deputy/route";
import * as agentsMeDeputyRoute from "../agents/me/deputy/route";
import * as handoversIdAcceptRoute from "../handovers/[id]/accept/route";
import * as handoversIdDeclineRoute from "../handovers/[id]/decline/route";
import * as handoversIdLinesLineIdRoute from "../handovers/[id]/lines/[lineId]/route";
import * as handoversIdRoute from "../handovers/[id]/route";
import * as handoversPolicyRoute from "../handovers/policy/route";
import * as handoversRoute from "../handovers/route";
import * as handoversWaitingRoute from "../handovers/waiting/route";

/** Who takes over from whom. */
export const handoverRoutes: RouteTable = {
  "/agents/{id}/deputy": agentsIdDeputyRoute,
  "/agents/me/deputy": agentsMeDeputyRoute,
  "/handovers": handoversRoute,
  "/handovers/policy": handoversPolicyRoute,
  "/handovers/waiting": handoversWaitingRoute,
  "/handovers/{id}": handoversIdRoute,
  "/handovers/{id}/accept": handoversIdAcceptRoute,
  "/handovers/{id}/decline": handoversIdDeclineRoute,
  "/handovers/{id}/lines/{lineId}": handoversIdLinesLineIdRoute,
};
