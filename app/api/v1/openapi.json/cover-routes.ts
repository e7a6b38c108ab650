import type { RouteTable } from "@/lib/auth/open-api";
import * as absencesIdRoute from "../absences/[id]/route";
import * as absencesRoute from "../absences/route";
import * as coverageCandidatesRoute from "../coverage/candidates/route";
import * as coverageHolesRoute from "../coverage/holes/route";
import * as coverageMissingRoute from "../coverage/missing/route";
import * as coveragePlannedRoute from "../coverage/planned/route";
import * as openShiftsIdRoute from "../open-shifts/[id]/route";
import * as openShiftsRoute from "../open-shifts/route";
import * as shiftOffersIdAnswerRoute from "../shift-offers/[id]/answer/route";
import * as shiftOffersRoute from "../shift-offers/route";

/** Holes of the plan, who is missing, and who fills in. */
export const coverRoutes: RouteTable = {
  "/absences": absencesRoute,
  "/absences/{id}": absencesIdRoute,
  "/coverage/candidates": coverageCandidatesRoute,
  "/coverage/holes": coverageHolesRoute,
  "/coverage/missing": coverageMissingRoute,
  "/coverage/planned": coveragePlannedRoute,
  "/open-shifts": openShiftsRoute,
  "/open-shifts/{id}": openShiftsIdRoute,
  "/shift-offers": shiftOffersRoute,
  "/shift-offers/{id}/answer": shiftOffersIdAnswerRoute,
};
