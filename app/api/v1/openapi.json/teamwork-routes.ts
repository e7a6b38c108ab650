import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsIdLimitsRoute from "../agents/[id]/limits/route";
import * as approvalsIdApproveRoute from "../approvals/[id]/approve/route";
import * as approvalsIdReturnRoute from "../approvals/[id]/return/route";
import * as approvalsIdRoute from "../approvals/[id]/route";
import * as approvalsIdWithdrawRoute from "../approvals/[id]/withdraw/route";
import * as approvalsRoute from "../approvals/route";
import * as approvalsWaitingRoute from "../approvals/waiting/route";
import * as conversationsIdColleaguesRoute from "../conversations/[id]/colleagues/route";
import * as conversationsIdHandOverRoute from "../conversations/[id]/hand-over/route";
import * as conversationsIdSideConversationsRoute from "../conversations/[id]/side-conversations/route";
import * as departmentsIdRoute from "../departments/[id]/route";
import * as departmentsRoute from "../departments/route";
import * as limitsRoute from "../limits/route";
import * as sideConversationsIdCloseRoute from "../side-conversations/[id]/close/route";

/** Working together: approvals, hand-over, limits and helpers, questions to other departments. */
export const teamworkRoutes: RouteTable = {
  "/agents/{id}/limits": agentsIdLimitsRoute,
  "/approvals": approvalsRoute,
  "/approvals/waiting": approvalsWaitingRoute,
  "/approvals/{id}": approvalsIdRoute,
  "/approvals/{id}/approve": approvalsIdApproveRoute,
  "/approvals/{id}/return": approvalsIdReturnRoute,
  "/approvals/{id}/withdraw": approvalsIdWithdrawRoute,
  "/conversations/{id}/colleagues": conversationsIdColleaguesRoute,
  "/conversations/{id}/hand-over": conversationsIdHandOverRoute,
  "/conversations/{id}/side-conversations": conversationsIdSideConversationsRoute,
  "/departments": departmentsRoute,
  "/departments/{id}": departmentsIdRoute,
  "/limits": limitsRoute,
  "/side-conversations/{id}/close": sideConversationsIdCloseRoute,
};
