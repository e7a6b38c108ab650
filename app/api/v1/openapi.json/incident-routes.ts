import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdIncidentsRoute from "../conversations/[id]/incidents/route";
import * as hooksIdRoute from "../hooks/[id]/route";
import * as hooksRoute from "../hooks/route";
import * as incidentsIdCloseRoute from "../incidents/[id]/close/route";
import * as incidentsIdRoute from "../incidents/[id]/route";
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
  "/incidents/{id}/close": incidentsIdCloseRoute,
  "/spikes": spikesRoute,
  "/spikes/{id}": spikesIdRoute,
  "/spikes/{id}/dismiss": spikesIdDismissRoute,
  "/spikes/{id}/seen": spikesIdSeenRoute,
};
