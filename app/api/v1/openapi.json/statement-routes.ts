import type { RouteTable } from "@/lib/auth/open-api";
import * as phrasesRoute from "../incidents/[id]/phrases/route";
import * as reportRoute from "../incidents/[id]/report/route";
import * as reportRowsRoute from "../incidents/[id]/report/rows/route";
import * as approveRoute from "../incidents/[id]/statements/[statementId]/approve/route";
import * as askRoute from "../incidents/[id]/statements/[statementId]/ask/route";
import * as withdrawRoute from "../incidents/[id]/statements/[statementId]/withdraw/route";
import * as statementsRoute from "../incidents/[id]/statements/route";

/** What is said about an incident, what must not be, and what became of it. */
export const statementRoutes: RouteTable = {
  "/incidents/{id}/phrases": phrasesRoute,
  "/incidents/{id}/report": reportRoute,
  "/incidents/{id}/report/rows": reportRowsRoute,
  "/incidents/{id}/statements": statementsRoute,
  "/incidents/{id}/statements/{statementId}/approve": approveRoute,
  "/incidents/{id}/statements/{statementId}/ask": askRoute,
  "/incidents/{id}/statements/{statementId}/withdraw": withdrawRoute,
};
