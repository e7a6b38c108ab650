import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdGuardRoute from "../accounts/[id]/guard/route";
import * as conversationsIdMovesRoute from "../conversations/[id]/moves/route";
import * as guardReleasesIdAgreeRoute from "../guard-releases/[id]/agree/route";
import * as guardReleasesIdRefuseRoute from "../guard-releases/[id]/refuse/route";
import * as guardReleasesRoute from "../guard-releases/route";
import * as reportsMovesRoute from "../reports/moves/route";

/** What public texts may not give away, and the way to private. */
export const guardRoutes: RouteTable = {
  "/accounts/{id}/guard": accountsIdGuardRoute,
  "/conversations/{id}/moves": conversationsIdMovesRoute,
  "/guard-releases": guardReleasesRoute,
  "/guard-releases/{id}/agree": guardReleasesIdAgreeRoute,
  "/guard-releases/{id}/refuse": guardReleasesIdRefuseRoute,
  "/reports/moves": reportsMovesRoute,
};
