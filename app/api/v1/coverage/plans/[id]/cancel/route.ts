import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelPlan } from "@/lib/coverage/plan/create-plan";
import { planSchema } from "@/lib/coverage/plan-schemas";

export const POST = apiRoute(
  {
    summary: "Ends the work on a plan; 409 `plan-ended` once it is over",
    roles: ["admin"],
    params: idParams,
    answer: planSchema,
  },
  (ctx, { params }) => cancelPlan(ctx, params.id),
);
