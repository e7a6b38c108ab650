import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsMeStateRoute from "../agents/me/state/route";
import * as agentsStatesRoute from "../agents/states/route";
import * as conversationsIdKeepRoute from "../conversations/[id]/keep/route";
import * as assignNextRoute from "../conversations/assign-next/route";
import * as coverageNowRoute from "../coverage/now/route";
import * as coveragePeopleRoute from "../coverage/people/route";
import * as sharingIdRoute from "../coverage/sharing/[id]/route";
import * as sharingRoute from "../coverage/sharing/route";

/** Who is here now, and who is given what. */
export const watchRoutes: RouteTable = {
  "/agents/me/state": agentsMeStateRoute,
  "/agents/states": agentsStatesRoute,
  "/conversations/assign-next": assignNextRoute,
  "/conversations/{id}/keep": conversationsIdKeepRoute,
  "/coverage/now": coverageNowRoute,
  "/coverage/people": coveragePeopleRoute,
  "/coverage/sharing": sharingRoute,
  "/coverage/sharing/{id}": sharingIdRoute,
};
