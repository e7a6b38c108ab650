import type { RouteTable } from "@/lib/auth/open-api";
import * as coveragePolicyRoute from "../coverage/policy/route";
import * as coverageRoute from "../coverage/route";
import * as shiftsIdOccurrencesOnRoute from "../shifts/[id]/occurrences/[on]/route";
import * as shiftsIdRoute from "../shifts/[id]/route";
import * as shiftsRoute from "../shifts/route";

/** Who works when, and what that covers. */
export const coverageRoutes: RouteTable = {
  "/coverage": coverageRoute,
  "/coverage/policy": coveragePolicyRoute,
  "/shifts": shiftsRoute,
  "/shifts/{id}": shiftsIdRoute,
  "/shifts/{id}/occurrences/{on}": shiftsIdOccurrencesOnRoute,
};
