import type { RouteTable } from "@/lib/auth/open-api";
import * as customersIdMailWishesRoute from "../customers/[id]/mail-wishes/route";
import * as incidentsIdMailingsRoute from "../incidents/[id]/mailings/route";
import * as mailingSettingsRoute from "../mailing-settings/route";
import * as mailingsIdApproveRoute from "../mailings/[id]/approve/route";
import * as mailingsIdAskRoute from "../mailings/[id]/ask/route";
import * as mailingsIdAudienceRoute from "../mailings/[id]/audience/route";
import * as mailingsIdCancelStartRoute from "../mailings/[id]/cancel-start/route";
import * as mailingsIdLeftOutRoute from "../mailings/[id]/left-out/route";
import * as mailingsIdLettersLetterIdRoute from "../mailings/[id]/letters/[letterId]/route";
import * as mailingsIdLettersRoute from "../mailings/[id]/letters/route";
import * as mailingsIdPauseRoute from "../mailings/[id]/pause/route";
import * as mailingsIdPreviewRoute from "../mailings/[id]/preview/route";
import * as mailingsIdResumeRoute from "../mailings/[id]/resume/route";
import * as mailingsIdReturnRoute from "../mailings/[id]/return/route";
import * as mailingsIdRoute from "../mailings/[id]/route";
import * as mailingsIdStartRoute from "../mailings/[id]/start/route";
import * as mailingsIdStopRoute from "../mailings/[id]/stop/route";
import * as mailingsIdTestRoute from "../mailings/[id]/test/route";

/** Mails to everybody an incident hits. */
export const mailingRoutes: RouteTable = {
  "/customers/{id}/mail-wishes": customersIdMailWishesRoute,
  "/incidents/{id}/mailings": incidentsIdMailingsRoute,
  "/mailing-settings": mailingSettingsRoute,
  "/mailings/{id}": mailingsIdRoute,
  "/mailings/{id}/approve": mailingsIdApproveRoute,
  "/mailings/{id}/ask": mailingsIdAskRoute,
  "/mailings/{id}/audience": mailingsIdAudienceRoute,
  "/mailings/{id}/cancel-start": mailingsIdCancelStartRoute,
  "/mailings/{id}/left-out": mailingsIdLeftOutRoute,
  "/mailings/{id}/letters/{letterId}": mailingsIdLettersLetterIdRoute,
  "/mailings/{id}/letters": mailingsIdLettersRoute,
  "/mailings/{id}/pause": mailingsIdPauseRoute,
  "/mailings/{id}/resume": mailingsIdResumeRoute,
  "/mailings/{id}/start": mailingsIdStartRoute,
  "/mailings/{id}/stop": mailingsIdStopRoute,
  "/mailings/{id}/preview": mailingsIdPreviewRoute,
  "/mailings/{id}/return": mailingsIdReturnRoute,
  "/mailings/{id}/test": mailingsIdTestRoute,
};
