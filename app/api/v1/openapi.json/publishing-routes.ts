import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdPostRuleRoute from "../accounts/[id]/post-rule/route";
import * as plannedPostsIdApproveRoute from "../planned-posts/[id]/approve/route";
import * as plannedPostsIdAskRoute from "../planned-posts/[id]/ask/route";
import * as plannedPostsIdCancelRoute from "../planned-posts/[id]/cancel/route";
import * as plannedPostsIdConfirmRoute from "../planned-posts/[id]/confirm/route";
import * as plannedPostsIdPlanRoute from "../planned-posts/[id]/plan/route";
import * as plannedPostsIdReleaseRoute from "../planned-posts/[id]/release/route";
import * as plannedPostsIdRestoreRoute from "../planned-posts/[id]/restore/route";
import * as plannedPostsIdReturnRoute from "../planned-posts/[id]/return/route";
import * as plannedPostsIdRoute from "../planned-posts/[id]/route";
import * as plannedPostsIdSettleRoute from "../planned-posts/[id]/settle/route";
import * as plannedPostsIdWithdrawRoute from "../planned-posts/[id]/withdraw/route";
import * as plannedPostsRoute from "../planned-posts/route";
import * as postHoldsIdEndRoute from "../post-holds/[id]/end/route";
import * as postHoldsRoute from "../post-holds/route";
import * as publishingQueueRoute from "../publishing/queue/route";

/** What the brand team plans, and what keeps it here. */
export const publishingRoutes: RouteTable = {
  "/accounts/{id}/post-rule": accountsIdPostRuleRoute,
  "/planned-posts": plannedPostsRoute,
  "/planned-posts/{id}": plannedPostsIdRoute,
  "/planned-posts/{id}/approve": plannedPostsIdApproveRoute,
  "/planned-posts/{id}/ask": plannedPostsIdAskRoute,
  "/planned-posts/{id}/cancel": plannedPostsIdCancelRoute,
  "/planned-posts/{id}/confirm": plannedPostsIdConfirmRoute,
  "/planned-posts/{id}/plan": plannedPostsIdPlanRoute,
  "/planned-posts/{id}/release": plannedPostsIdReleaseRoute,
  "/planned-posts/{id}/restore": plannedPostsIdRestoreRoute,
  "/planned-posts/{id}/return": plannedPostsIdReturnRoute,
  "/planned-posts/{id}/settle": plannedPostsIdSettleRoute,
  "/planned-posts/{id}/withdraw": plannedPostsIdWithdrawRoute,
  "/post-holds": postHoldsRoute,
  "/post-holds/{id}/end": postHoldsIdEndRoute,
  "/publishing/queue": publishingQueueRoute,
};
