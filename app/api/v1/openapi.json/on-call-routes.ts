import type { RouteTable } from "@/lib/auth/open-api";
import * as pageRoutesIdCodeRoute from "../agents/me/page-routes/[id]/code/route";
import * as pageRoutesIdRoute from "../agents/me/page-routes/[id]/route";
import * as pageRoutesIdVerifyRoute from "../agents/me/page-routes/[id]/verify/route";
import * as pageRoutesRoute from "../agents/me/page-routes/route";
import * as pageRoutesTestRoute from "../agents/me/page-routes/test/route";
import * as chainsIdRoute from "../on-call/chains/[id]/route";
import * as chainsRoute from "../on-call/chains/route";
import * as onCallNowRoute from "../on-call/now/route";
import * as providerRoute from "../on-call/provider/route";
import * as slotsIdRoute from "../on-call/slots/[id]/route";
import * as slotsRoute from "../on-call/slots/route";
import * as stretchesRoute from "../on-call/stretches/route";
import * as pagesIdAcknowledgeRoute from "../pages/[id]/acknowledge/route";
import * as pagesRoute from "../pages/route";

/** Who is on call, how each is reached, and the pages that were raised. */
export const onCallRoutes: RouteTable = {
  "/agents/me/page-routes": pageRoutesRoute,
  "/agents/me/page-routes/{id}": pageRoutesIdRoute,
  "/agents/me/page-routes/{id}/code": pageRoutesIdCodeRoute,
  "/agents/me/page-routes/{id}/verify": pageRoutesIdVerifyRoute,
  "/agents/me/page-routes/test": pageRoutesTestRoute,
  "/on-call/chains": chainsRoute,
  "/on-call/chains/{id}": chainsIdRoute,
  "/on-call/now": onCallNowRoute,
  "/on-call/provider": providerRoute,
  "/on-call/slots": slotsRoute,
  "/on-call/slots/{id}": slotsIdRoute,
  "/on-call/stretches": stretchesRoute,
  "/pages": pagesRoute,
  "/pages/{id}/acknowledge": pagesIdAcknowledgeRoute,
};
