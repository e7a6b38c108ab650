import type { RouteTable } from "@/lib/auth/open-api";
import * as agentsMeShiftsRoute from "../agents/me/shifts/route";
import * as agentsMeShiftsSeenRoute from "../agents/me/shifts/seen/route";
import * as coverageAtRoute from "../coverage/at/route";
import * as coverageFairnessRoute from "../coverage/fairness/route";
import * as coverageHoursMonthCloseRoute from "../coverage/hours/[month]/close/route";
import * as coverageHoursCorrectionsRoute from "../coverage/hours/corrections/route";
import * as coverageHoursRoute from "../coverage/hours/route";
import * as coverageHoursRowsRoute from "../coverage/hours/rows/route";
import * as coverageRosterRoute from "../coverage/roster/route";
import * as coverageRosterSettingsRoute from "../coverage/roster-settings/route";
import * as swapsIdRoute from "../swaps/[id]/route";
import * as swapsDaysRoute from "../swaps/days/route";
import * as swapsRoute from "../swaps/route";
import * as teamsIdCalendarRoute from "../teams/[id]/calendar/route";
import * as timeOffIdCostRoute from "../time-off/[id]/cost/route";
import * as timeOffImportRoute from "../time-off/import/route";

/** One's own shifts, swaps, time off, hours and who was on. */
export const hoursRoutes: RouteTable = {
  "/agents/me/shifts": agentsMeShiftsRoute,
  "/agents/me/shifts/seen": agentsMeShiftsSeenRoute,
  "/coverage/at": coverageAtRoute,
  "/coverage/fairness": coverageFairnessRoute,
  "/coverage/hours": coverageHoursRoute,
  "/coverage/hours/corrections": coverageHoursCorrectionsRoute,
  "/coverage/hours/rows": coverageHoursRowsRoute,
  "/coverage/hours/{month}/close": coverageHoursMonthCloseRoute,
  "/coverage/roster": coverageRosterRoute,
  "/coverage/roster-settings": coverageRosterSettingsRoute,
  "/swaps": swapsRoute,
  "/swaps/days": swapsDaysRoute,
  "/swaps/{id}": swapsIdRoute,
  "/teams/{id}/calendar": teamsIdCalendarRoute,
  "/time-off/import": timeOffImportRoute,
  "/time-off/{id}/cost": timeOffIdCostRoute,
};
