import type { RouteTable } from "@/lib/auth/open-api";
import * as hoursCalendarsIdRoute from "../hours-calendars/[id]/route";
import * as hoursCalendarsHolidaysRoute from "../hours-calendars/holidays/route";
import * as hoursCalendarsRoute from "../hours-calendars/route";
import * as targetsIdApplyRoute from "../targets/[id]/apply/route";
import * as targetsIdRoute from "../targets/[id]/route";
import * as targetsPreviewRoute from "../targets/preview/route";
import * as targetsRoute from "../targets/route";

/** What is promised where, and the hours it is counted in. */
export const targetRoutes: RouteTable = {
  "/hours-calendars": hoursCalendarsRoute,
  "/hours-calendars/holidays": hoursCalendarsHolidaysRoute,
  "/hours-calendars/{id}": hoursCalendarsIdRoute,
  "/targets": targetsRoute,
  "/targets/preview": targetsPreviewRoute,
  "/targets/{id}": targetsIdRoute,
  "/targets/{id}/apply": targetsIdApplyRoute,
};
