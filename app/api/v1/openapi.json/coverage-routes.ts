import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsIdAvailabilityRoute from "../agents/[id]/availability/route";
import * as agentsIdCalendarRoute from "../agents/[id]/calendar/route";
import * as agentsIdWorkTermsRoute from "../agents/[id]/work-terms/route";
import * as agentsMeCalendarRoute from "../agents/me/calendar/route";
import * as coveragePolicyRoute from "../coverage/policy/route";
import * as coverageRoute from "../coverage/route";
import * as shiftTemplatesIdRoute from "../shift-templates/[id]/route";
import * as shiftTemplatesRoute from "../shift-templates/route";
import * as shiftsIdOccurrencesOnRoute from "../shifts/[id]/occurrences/[on]/route";
import * as shiftsIdRoute from "../shifts/[id]/route";
import * as shiftsRoute from "../shifts/route";
import * as skillsIdRoute from "../skills/[id]/route";
import * as skillsRoute from "../skills/route";
import * as timeOffIdRoute from "../time-off/[id]/route";
import * as timeOffRoute from "../time-off/route";
import { boardRoutes } from "./board-routes";
import { coverRoutes } from "./cover-routes";
import { forecastRoutes } from "./forecast-routes";
import { handoverRoutes } from "./handover-routes";
import { onCallRoutes } from "./on-call-routes";
import { planningRoutes } from "./planning-routes";
import { watchRoutes } from "./watch-routes";

/** Who works when, and what that covers. */
export const coverageRoutes: RouteTable = {
  "/agents/{id}/availability": agentsIdAvailabilityRoute,
  "/agents/me/calendar": agentsMeCalendarRoute,
  "/agents/{id}/calendar": agentsIdCalendarRoute,
  "/agents/{id}/work-terms": agentsIdWorkTermsRoute,
  "/coverage": coverageRoute,
  "/coverage/policy": coveragePolicyRoute,
  "/shift-templates": shiftTemplatesRoute,
  "/shift-templates/{id}": shiftTemplatesIdRoute,
  "/shifts": shiftsRoute,
  "/shifts/{id}": shiftsIdRoute,
  "/shifts/{id}/occurrences/{on}": shiftsIdOccurrencesOnRoute,
  "/skills": skillsRoute,
  "/skills/{id}": skillsIdRoute,
  "/time-off": timeOffRoute,
  "/time-off/{id}": timeOffIdRoute,
  ...boardRoutes,
  ...coverRoutes,
  ...forecastRoutes,
  ...handoverRoutes,
  ...onCallRoutes,
  ...planningRoutes,
  ...watchRoutes,
};
