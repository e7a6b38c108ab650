import type { RouteTable } from "@/lib/auth/open-api";
import * as impostorsIdDismissRoute from "../impostors/[id]/dismiss/route";
import * as impostorsIdReopenRoute from "../impostors/[id]/reopen/route";
import * as impostorsIdReportedRoute from "../impostors/[id]/reported/route";
import * as impostorsRoute from "../impostors/route";
import * as interactionsIdToneRoute from "../interactions/[id]/tone/route";

/** What people say of the tone of a message, and who looks like us. */
export const toneRoutes: RouteTable = {
  "/impostors": impostorsRoute,
  "/impostors/{id}/dismiss": impostorsIdDismissRoute,
  "/impostors/{id}/reopen": impostorsIdReopenRoute,
  "/impostors/{id}/reported": impostorsIdReportedRoute,
  "/interactions/{id}/tone": interactionsIdToneRoute,
};
