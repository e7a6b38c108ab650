import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdAssignmentsRoute from "../conversations/[id]/assignments/route";
import * as conversationsIdHoldForReaderRoute from "../conversations/[id]/hold-for-reader/route";
import * as languageTextsRoute from "../language-texts/route";
import * as routingReadersRoute from "../routing/readers/route";
import * as routingRulesRoute from "../routing-rules/route";
import * as routingRulesTryRoute from "../routing-rules/try/route";
import * as routingRulesVersionRoute from "../routing-rules/versions/[version]/route";

/** Where what comes in goes and why, and what is said where nobody reads a language. */
export const routingRoutes: RouteTable = {
  "/routing-rules": routingRulesRoute,
  "/routing-rules/try": routingRulesTryRoute,
  "/routing-rules/versions/{version}": routingRulesVersionRoute,
  "/routing/readers": routingReadersRoute,
  "/language-texts": languageTextsRoute,
  "/conversations/{id}/assignments": conversationsIdAssignmentsRoute,
  "/conversations/{id}/hold-for-reader": conversationsIdHoldForReaderRoute,
};
