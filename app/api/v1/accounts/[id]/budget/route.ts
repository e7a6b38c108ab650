import { setSpendBudget } from "@/lib/accounts/spend/set-spend-budget";
import { setSpendBudgetSchema } from "@/lib/accounts/spend-schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "What the account may cost in a month; null takes the limit away",
    roles: ["admin"],
    params: idParams,
    body: setSpendBudgetSchema,
  },
  (ctx, { params, body }) => setSpendBudget(ctx, { accountId: params.id, ...body }),
);
