import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { discardPlan } from "@/lib/coverage/plan/apply-plan";
import { planSchema } from "@/lib/coverage/plan-schemas";

export const POST = apiRoute(
  {
    summary:
      "Drops a proposal; one that was put on the board is taken back, but for what was published of it",
    roles: ["admin"],
    params: idParams,
    answer: planSchema,
  },
  (ctx, { params }) => discardPlan(ctx, params.id),
);
