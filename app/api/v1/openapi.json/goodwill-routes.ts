import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdOffersRoute from "../conversations/[id]/offers/route";
import * as conversationsIdPromisesRoute from "../conversations/[id]/promises/route";
import * as goodwillBudgetRoute from "../goodwill/budget/route";
import * as offerKindsIdRoute from "../offer-kinds/[id]/route";
import * as offerKindsRoute from "../offer-kinds/route";
import * as offersIdAcceptRoute from "../offers/[id]/accept/route";
import * as offersIdApproveRoute from "../offers/[id]/approve/route";
import * as offersIdPayRoute from "../offers/[id]/pay/route";
import * as offersIdRefuseRoute from "../offers/[id]/refuse/route";
import * as offersIdReturnRoute from "../offers/[id]/return/route";
import * as offersIdRoute from "../offers/[id]/route";
import * as offersExportRoute from "../offers/export/route";
import * as offersRoute from "../offers/route";
import * as promisesIdKeepRoute from "../promises/[id]/keep/route";
import * as promisesIdReleaseRoute from "../promises/[id]/release/route";
import * as promisesIdRoute from "../promises/[id]/route";
import * as promisesRoute from "../promises/route";
import * as reportsGoodwillRoute from "../reports/goodwill/route";
import * as reportsPromisesRoute from "../reports/promises/route";

/** What was promised, and what was given to make something good. */
export const goodwillRoutes: RouteTable = {
  "/conversations/{id}/promises": conversationsIdPromisesRoute,
  "/offers": offersRoute,
  "/offers/export": offersExportRoute,
  "/offers/{id}": offersIdRoute,
  "/offers/{id}/approve": offersIdApproveRoute,
  "/offers/{id}/refuse": offersIdRefuseRoute,
  "/offers/{id}/accept": offersIdAcceptRoute,
  "/offers/{id}/pay": offersIdPayRoute,
  "/offers/{id}/return": offersIdReturnRoute,
  "/offer-kinds": offerKindsRoute,
  "/offer-kinds/{id}": offerKindsIdRoute,
  "/goodwill/budget": goodwillBudgetRoute,
  "/reports/goodwill": reportsGoodwillRoute,
  "/conversations/{id}/offers": conversationsIdOffersRoute,
  "/promises": promisesRoute,
  "/promises/{id}": promisesIdRoute,
  "/promises/{id}/keep": promisesIdKeepRoute,
  "/promises/{id}/release": promisesIdReleaseRoute,
  "/reports/promises": reportsPromisesRoute,
};
