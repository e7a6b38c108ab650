import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdBudgetRoute from "../accounts/[id]/budget/route";
import * as spendRoute from "../spend/route";

/** What providers charge, and what may be spent. */
export const spendRoutes: RouteTable = {
  "/accounts/{id}/budget": accountsIdBudgetRoute,
  "/spend": spendRoute,
};
