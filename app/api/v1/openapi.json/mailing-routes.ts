import type { RouteTable } from "@/lib/auth/open-api";
import * as incidentsIdMailingsRoute from "../incidents/[id]/mailings/route";
import * as mailingSettingsRoute from "../mailing-settings/route";
import * as mailingsIdApproveRoute from "../mailings/[id]/approve/route";
import * as mailingsIdAskRoute from "../mailings/[id]/ask/route";
import * as mailingsIdPreviewRoute from "../mailings/[id]/preview/route";
import * as mailingsIdReturnRoute from "../mailings/[id]/return/route";
import * as mailingsIdRoute from "../mailings/[id]/route";
import * as mailingsIdTestRoute from "../mailings/[id]/test/route";

/** Mails to everybody an incident hits. */
export const mailingRoutes: RouteTable = {
  "/incidents/{id}/mailings": incidentsIdMailingsRoute,
  "/mailing-settings": mailingSettingsRoute,
  "/mailings/{id}": mailingsIdRoute,
  "/mailings/{id}/approve": mailingsIdApproveRoute,
  "/mailings/{id}/ask": mailingsIdAskRoute,
  "/mailings/{id}/preview": mailingsIdPreviewRoute,
  "/mailings/{id}/return": mailingsIdReturnRoute,
  "/mailings/{id}/test": mailingsIdTestRoute,
};
