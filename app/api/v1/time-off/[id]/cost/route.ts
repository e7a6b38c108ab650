import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { reportTimeOffCost } from "@/lib/coverage/report-time-off-cost";
import { timeOffCostSchema } from "@/lib/coverage/time-off-schemas";

export const GET = apiRoute(
  {
    summary: "What time off would cost: the shifts in it, the gaps it would make, and who else is off",
    roles: ["lead", "admin"],
    params: idParams,
    answer: timeOffCostSchema,
  },
  (ctx, { params }) => reportTimeOffCost(ctx, params.id),
);
