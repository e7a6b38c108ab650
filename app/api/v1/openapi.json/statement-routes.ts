import type { RouteTable } from "@/lib/auth/open-api";
import * as phrasesRoute from "../incidents/[id]/phrases/route";
import * as approveRoute from "../incidents/[id]/statements/[statementId]/approve/route";
import * as askRoute from "../incidents/[id]/statements/[statementId]/ask/route";
import * as withdrawRoute from "../incidents/[id]/statements/[statementId]/withdraw/route";
import * as statementsRoute from "../incidents/[id]/statements/route";

/** What is said about an incident, and what must not be. */
export const statementRoutes: RouteTable = {
  "/incidents/{id}/phrases": phrasesRoute,
  "/incidents/{id}/statements": statementsRoute,
  "/incidents/{id}/statements/{statementId}/approve": approveRoute,
  "/incidents/{id}/statements/{statementId}/ask": askRoute,
  "/incidents/{id}/statements/{statementId}/withdraw": withdrawRoute,
};
