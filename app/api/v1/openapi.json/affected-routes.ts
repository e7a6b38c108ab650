import type { RouteTable } from "@/lib/auth/open-api";
import * as affectedIdReturnRoute from "../incidents/[id]/affected/[affectedId]/return/route";
import * as affectedIdSetAsideRoute from "../incidents/[id]/affected/[affectedId]/set-aside/route";
import * as affectedCountsRoute from "../incidents/[id]/affected/counts/route";
import * as affectedDryRunRoute from "../incidents/[id]/affected/dry-run/route";
import * as affectedExportRoute from "../incidents/[id]/affected/export/route";
import * as affectedJobsIdStartRoute from "../incidents/[id]/affected/jobs/[jobId]/start/route";
import * as affectedJobsRoute from "../incidents/[id]/affected/jobs/route";
import * as affectedPeopleRoute from "../incidents/[id]/affected/people/route";
import * as affectedRoute from "../incidents/[id]/affected/route";
import * as affectedSegmentsRoute from "../incidents/[id]/affected/segments/route";
import * as answersIdStopRoute from "../incidents/[id]/answers/[answersId]/stop/route";
import * as answersPreviewRoute from "../incidents/[id]/answers/preview/route";
import * as answersRoute from "../incidents/[id]/answers/route";

/** Whom an incident hits, and answering them. */
export const affectedRoutes: RouteTable = {
  "/incidents/{id}/affected": affectedRoute,
  "/incidents/{id}/affected/counts": affectedCountsRoute,
  "/incidents/{id}/affected/dry-run": affectedDryRunRoute,
  "/incidents/{id}/affected/export": affectedExportRoute,
  "/incidents/{id}/affected/jobs": affectedJobsRoute,
  "/incidents/{id}/affected/jobs/{jobId}/start": affectedJobsIdStartRoute,
  "/incidents/{id}/affected/people": affectedPeopleRoute,
  "/incidents/{id}/affected/segments": affectedSegmentsRoute,
  "/incidents/{id}/affected/{affectedId}/return": affectedIdReturnRoute,
  "/incidents/{id}/affected/{affectedId}/set-aside": affectedIdSetAsideRoute,
  "/incidents/{id}/answers": answersRoute,
  "/incidents/{id}/answers/preview": answersPreviewRoute,
  "/incidents/{id}/answers/{answersId}/stop": answersIdStopRoute,
};
