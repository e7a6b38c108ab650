import type { RouteTable } from "@/lib/auth/open-api";
import * as coverageEventsIdRoute from "../coverage/events/[id]/route";
import * as coverageEventsRoute from "../coverage/events/route";
import * as coverageForecastRoute from "../coverage/forecast/route";
import * as coveragePredictionRoute from "../coverage/prediction/route";
import * as coverageRequiredRoute from "../coverage/required/route";

/** What is expected, and what that requires. */
export const forecastRoutes: RouteTable = {
  "/coverage/events": coverageEventsRoute,
  "/coverage/events/{id}": coverageEventsIdRoute,
  "/coverage/forecast": coverageForecastRoute,
  "/coverage/prediction": coveragePredictionRoute,
  "/coverage/required": coverageRequiredRoute,
};
