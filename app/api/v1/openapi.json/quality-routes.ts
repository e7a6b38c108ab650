import type { RouteTable } from "@/lib/auth/open-api";
import * as practiceIdAnswersRoute from "../practice/[id]/answers/route";
import * as practiceIdPreviewRoute from "../practice/[id]/preview/route";
import * as practiceIdRoute from "../practice/[id]/route";
import * as practiceRoute from "../practice/route";
import * as reviewsIdAnswerRoute from "../reviews/[id]/answer/route";
import * as reviewsIdCommentsIdRoute from "../reviews/[id]/comments/[commentId]/route";
import * as reviewsIdCommentsRoute from "../reviews/[id]/comments/route";
import * as reviewsIdFinishRoute from "../reviews/[id]/finish/route";
import * as reviewsIdRoute from "../reviews/[id]/route";
import * as reviewsIdSecondRoute from "../reviews/[id]/second/route";
import * as reviewsIdSettleRoute from "../reviews/[id]/settle/route";
import * as reviewsRoute from "../reviews/route";
import * as scoreCardRoute from "../score-card/route";
import * as shelfIdDecideRoute from "../shelf/[id]/decide/route";
import * as shelfRoute from "../shelf/route";

/** Reviews and their card, the shelf, the practice room. */
export const qualityRoutes: RouteTable = {
  "/practice": practiceRoute,
  "/practice/{id}": practiceIdRoute,
  "/practice/{id}/answers": practiceIdAnswersRoute,
  "/practice/{id}/preview": practiceIdPreviewRoute,
  "/reviews": reviewsRoute,
  "/reviews/{id}": reviewsIdRoute,
  "/reviews/{id}/answer": reviewsIdAnswerRoute,
  "/reviews/{id}/comments": reviewsIdCommentsRoute,
  "/reviews/{id}/comments/{commentId}": reviewsIdCommentsIdRoute,
  "/reviews/{id}/finish": reviewsIdFinishRoute,
  "/reviews/{id}/second": reviewsIdSecondRoute,
  "/reviews/{id}/settle": reviewsIdSettleRoute,
  "/score-card": scoreCardRoute,
  "/shelf": shelfRoute,
  "/shelf/{id}/decide": shelfIdDecideRoute,
};
