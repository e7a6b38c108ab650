import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdAssignRoute from "../conversations/[id]/assign/route";
import * as conversationsIdBridgeCodesRoute from "../conversations/[id]/bridge-codes/route";
import * as conversationsIdClocksRoute from "../conversations/[id]/clocks/route";
import * as conversationsIdDraftRoute from "../conversations/[id]/draft/route";
import * as conversationsIdIdentityChecksRoute from "../conversations/[id]/identity-checks/route";
import * as conversationsIdJoinRoute from "../conversations/[id]/join/route";
import * as conversationsIdKeepApartRoute from "../conversations/[id]/keep-apart/route";
import * as conversationsIdNotesRoute from "../conversations/[id]/notes/route";
import * as conversationsIdNoticesRoute from "../conversations/[id]/notices/route";
import * as conversationsIdPresenceRoute from "../conversations/[id]/presence/route";
import * as conversationsIdProposalsRoute from "../conversations/[id]/proposals/route";
import * as conversationsIdReasonsRoute from "../conversations/[id]/reasons/route";
import * as conversationsIdRecordsRoute from "../conversations/[id]/records/route";
import * as conversationsIdReopenRoute from "../conversations/[id]/reopen/route";
import * as conversationsIdRepliesRoute from "../conversations/[id]/replies/route";
import * as conversationsIdResolveRoute from "../conversations/[id]/resolve/route";
import * as conversationsIdRoute from "../conversations/[id]/route";
import * as conversationsIdRoutesRoute from "../conversations/[id]/routes/route";
import * as conversationsIdSnoozeRoute from "../conversations/[id]/snooze/route";
import * as conversationsIdSplitRoute from "../conversations/[id]/split/route";
import * as conversationsIdTagsRoute from "../conversations/[id]/tags/route";
import * as conversationsIdTakeRoute from "../conversations/[id]/take/route";
import * as conversationsCountsRoute from "../conversations/counts/route";
import * as conversationsRoute from "../conversations/route";

/** Matters, and what is done with them. */
export const conversationRoutes: RouteTable = {
  "/conversations": conversationsRoute,
  "/conversations/{id}": conversationsIdRoute,
  "/conversations/{id}/assign": conversationsIdAssignRoute,
  "/conversations/{id}/draft": conversationsIdDraftRoute,
  "/conversations/{id}/join": conversationsIdJoinRoute,
  "/conversations/{id}/notes": conversationsIdNotesRoute,
  "/conversations/{id}/presence": conversationsIdPresenceRoute,
  "/conversations/{id}/proposals": conversationsIdProposalsRoute,
  "/conversations/{id}/reasons": conversationsIdReasonsRoute,
  "/conversations/{id}/reopen": conversationsIdReopenRoute,
  "/conversations/{id}/replies": conversationsIdRepliesRoute,
  "/conversations/{id}/resolve": conversationsIdResolveRoute,
  "/conversations/{id}/routes": conversationsIdRoutesRoute,
  "/conversations/{id}/snooze": conversationsIdSnoozeRoute,
  "/conversations/{id}/split": conversationsIdSplitRoute,
  "/conversations/{id}/tags": conversationsIdTagsRoute,
  "/conversations/{id}/take": conversationsIdTakeRoute,
  "/conversations/counts": conversationsCountsRoute,
  "/conversations/{id}/clocks": conversationsIdClocksRoute,
  "/conversations/{id}/bridge-codes": conversationsIdBridgeCodesRoute,
  "/conversations/{id}/keep-apart": conversationsIdKeepApartRoute,
  "/conversations/{id}/notices": conversationsIdNoticesRoute,
  "/conversations/{id}/identity-checks": conversationsIdIdentityChecksRoute,
  "/conversations/{id}/records": conversationsIdRecordsRoute,
};
