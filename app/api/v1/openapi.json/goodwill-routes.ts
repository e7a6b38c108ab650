import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdPromisesRoute from "../conversations/[id]/promises/route";
import * as promisesIdKeepRoute from "../promises/[id]/keep/route";
import * as promisesIdReleaseRoute from "../promises/[id]/release/route";
import * as promisesIdRoute from "../promises/[id]/route";
import * as promisesRoute from "../promises/route";
import * as reportsPromisesRoute from "../reports/promises/route";

/** What was promised, and what was given to make something good. */
export const goodwillRoutes: RouteTable = {
  "/conversations/{id}/promises": conversationsIdPromisesRoute,
  "/promises": promisesRoute,
  "/promises/{id}": promisesIdRoute,
  "/promises/{id}/keep": promisesIdKeepRoute,
  "/promises/{id}/release": promisesIdReleaseRoute,
  "/reports/promises": reportsPromisesRoute,
};
