import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { applyPlan } from "@/lib/coverage/plan/apply-plan";
import { planSchema } from "@/lib/coverage/plan-schemas";

export const POST = apiRoute(
  {
    summary:
      "Puts what a plan proposes on the board as drafts, all of it or nothing; 409 `shift-overlaps` where the roster changed meanwhile",
    roles: ["admin"],
    params: idParams,
    answer: planSchema,
  },
  (ctx, { params }) => applyPlan(ctx, params.id),
);
