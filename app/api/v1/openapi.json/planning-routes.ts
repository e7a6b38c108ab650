import type { RouteTable } from "@/lib/auth/open-api";
import * as consentsIdRoute from "../consents/[id]/route";
import * as consentsRoute from "../consents/route";
import * as workRulesIdRoute from "../work-rules/[id]/route";
import * as workRulesRoute from "../work-rules/route";

/** What rosters are held to. */
export const planningRoutes: RouteTable = {
  "/consents": consentsRoute,
  "/consents/{id}": consentsIdRoute,
  "/work-rules": workRulesRoute,
  "/work-rules/{id}": workRulesIdRoute,
};
