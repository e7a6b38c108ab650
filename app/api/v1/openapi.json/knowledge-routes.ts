import type { RouteTable } from "@/lib/auth/open-api";
import * as briefingsIdRoute from "../briefings/[id]/route";
import * as briefingsIdTickRoute from "../briefings/[id]/tick/route";
import * as briefingsRoute from "../briefings/route";
import * as deskPagesIdConfirmRoute from "../desk-pages/[id]/confirm/route";
import * as deskPagesIdRoute from "../desk-pages/[id]/route";
import * as deskPagesIdVersionsRoute from "../desk-pages/[id]/versions/route";
import * as deskPagesRoute from "../desk-pages/route";

/** What the desk knows, and what must be known today. */
export const knowledgeRoutes: RouteTable = {
  "/briefings": briefingsRoute,
  "/briefings/{id}": briefingsIdRoute,
  "/briefings/{id}/tick": briefingsIdTickRoute,
  "/desk-pages": deskPagesRoute,
  "/desk-pages/{id}": deskPagesIdRoute,
  "/desk-pages/{id}/confirm": deskPagesIdConfirmRoute,
  "/desk-pages/{id}/versions": deskPagesIdVersionsRoute,
};
