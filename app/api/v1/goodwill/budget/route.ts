import { apiRoute } from "@/lib/auth/api-route";
import { budgetsSchema } from "@/lib/goodwill/offer-schemas";
import { reportBudget } from "@/lib/goodwill/report-budget";

export const GET = apiRoute(
  {
    summary: "How much of each budget is spent in the month that runs",
    scope: "conversations:read",
    answer: budgetsSchema,
  },
  (ctx) => reportBudget(ctx),
);
