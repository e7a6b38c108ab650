import { apiRoute } from "@/lib/auth/api-route";
import { createPlan } from "@/lib/coverage/plan/create-plan";
import { createPlanSchema, planSchema } from "@/lib/coverage/plan-schemas";

export const POST = apiRoute(
  {
    summary:
      "Has a roster worked out that covers what is required within people's rules at least cost. 409 `plan-under-way` while another one is",
    roles: ["admin"],
    body: createPlanSchema,
    answer: planSchema,
    status: 201,
  },
  (ctx, { body }) => createPlan(ctx, body),
);
