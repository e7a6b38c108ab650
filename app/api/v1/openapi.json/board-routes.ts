import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsMeRosterNoticesRoute from "../agents/me/roster-notices/route";
import * as coverageBoardRoute from "../coverage/board/route";
import * as coveragePublishRoute from "../coverage/publish/route";
import * as shiftsBulkRoute from "../shifts/bulk/route";

/** The week board and what becomes of its drafts. */
export const boardRoutes: RouteTable = {
  "/agents/me/roster-notices": agentsMeRosterNoticesRoute,
  "/coverage/board": coverageBoardRoute,
  "/coverage/publish": coveragePublishRoute,
  "/shifts/bulk": shiftsBulkRoute,
};
