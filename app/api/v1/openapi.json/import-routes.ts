import type { RouteTable } from "@/lib/auth/open-api";
import * as customersImportRoute from "../customers/import/route";
import * as importsHistoryIdStartRoute from "../imports/history/[id]/start/route";
import * as importsHistoryRoute from "../imports/history/route";
import * as jobsIdCancelRoute from "../jobs/[id]/cancel/route";
import * as jobsIdErrorsRoute from "../jobs/[id]/errors/route";
import * as jobsIdRoute from "../jobs/[id]/route";
import * as jobsIdStartRoute from "../jobs/[id]/start/route";
import * as jobsRoute from "../jobs/route";

/** What is taken in by files, and how far it is. */
export const importRoutes: RouteTable = {
  "/customers/import": customersImportRoute,
  "/imports/history": importsHistoryRoute,
  "/imports/history/{id}/start": importsHistoryIdStartRoute,
  "/jobs": jobsRoute,
  "/jobs/{id}": jobsIdRoute,
  "/jobs/{id}/cancel": jobsIdCancelRoute,
  "/jobs/{id}/errors": jobsIdErrorsRoute,
  "/jobs/{id}/start": jobsIdStartRoute,
};
