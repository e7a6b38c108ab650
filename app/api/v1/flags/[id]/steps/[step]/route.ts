import { apiRoute } from "@/lib/auth/api-route";
import { safetySchema, stepInputSchema, stepParamsSchema } from "@/lib/conversations/safety/safety-schemas";
import { tickStep } from "@/lib/conversations/safety/tick-step";

export const PUT = apiRoute(
  {
    summary: "Says in one's own name that a step of the protocol was done, or was not after all",
    params: stepParamsSchema,
    body: stepInputSchema,
    answer: safetySchema,
  },
  (ctx, { params, body }) => tickStep(ctx, params.id, params.step, body.done),
);
