import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdWhoRoute from "../accounts/[id]/who/route";
import * as agentsIdAliasRoute from "../agents/[id]/alias/route";
import * as agentsIdInitialsAccountIdRoute from "../agents/[id]/initials/[accountId]/route";
import * as agentsIdShowsWhoRoute from "../agents/[id]/shows-who/route";
import * as initialsPlannedIdRoute from "../initials/planned/[id]/route";
import * as initialsRoute from "../initials/route";
import * as interactionsIdCreditRoute from "../interactions/[id]/credit/route";
import * as reportsFeedRoute from "../reports/feed/route";
import * as reportsSignaturesRoute from "../reports/signatures/route";

/** Who signs with what, and what a stranger sees of it. */
export const signatureRoutes: RouteTable = {
  "/accounts/{id}/who": accountsIdWhoRoute,
  "/agents/{id}/alias": agentsIdAliasRoute,
  "/agents/{id}/initials/{accountId}": agentsIdInitialsAccountIdRoute,
  "/agents/{id}/shows-who": agentsIdShowsWhoRoute,
  "/initials": initialsRoute,
  "/initials/planned/{id}": initialsPlannedIdRoute,
  "/interactions/{id}/credit": interactionsIdCreditRoute,
  "/reports/feed": reportsFeedRoute,
  "/reports/signatures": reportsSignaturesRoute,
};
