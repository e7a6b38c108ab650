import type { RouteTable } from "@/lib/auth/open-api";
import * as macrosIdApplyRoute from "../macros/[id]/apply/route";
import * as macrosIdRestoreRoute from "../macros/[id]/restore/route";
import * as macrosIdRoute from "../macros/[id]/route";
import * as macrosIdUsesRoute from "../macros/[id]/uses/route";
import * as macrosIdVersionsRoute from "../macros/[id]/versions/route";
import * as macrosRoute from "../macros/route";
import * as repliesRepeatsRoute from "../replies/repeats/route";
import * as reportsMacrosRoute from "../reports/macros/route";

/** Texts that are written again and again, and what came of them. */
export const macroRoutes: RouteTable = {
  "/macros": macrosRoute,
  "/macros/{id}": macrosIdRoute,
  "/macros/{id}/apply": macrosIdApplyRoute,
  "/macros/{id}/restore": macrosIdRestoreRoute,
  "/macros/{id}/uses": macrosIdUsesRoute,
  "/macros/{id}/versions": macrosIdVersionsRoute,
  "/replies/repeats": repliesRepeatsRoute,
  "/reports/macros": reportsMacrosRoute,
};
