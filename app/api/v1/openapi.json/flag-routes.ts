import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdFlagsRoute from "../conversations/[id]/flags/route";
import * as flagsIdClearRoute from "../flags/[id]/clear/route";

/** Red flags that stand: raised by hand, cleared with a reason. */
export const flagRoutes: RouteTable = {
  "/conversations/{id}/flags": conversationsIdFlagsRoute,
  "/flags/{id}/clear": flagsIdClearRoute,
};
