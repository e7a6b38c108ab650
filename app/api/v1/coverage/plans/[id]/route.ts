import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getPlan } from "@/lib/coverage/plan/get-plan";
import { planSchema } from "@/lib/coverage/plan-schemas";

export const GET = apiRoute(
  {
    summary: "How far a plan is, and once it is done what it proposes, which rules clash and what would help",
    scope: "reports:read",
    roles: ["lead", "admin"],
    params: idParams,
    answer: planSchema,
  },
  (ctx, { params }) => getPlan(ctx, params.id),
);
