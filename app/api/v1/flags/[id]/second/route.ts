import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { agreeSecond } from "@/lib/conversations/safety/agree-second";
import { safetySchema, secondInputSchema } from "@/lib/conversations/safety/safety-schemas";

export const POST = apiRoute(
  {
    summary:
      "Stands behind what a colleague is about to do with a flagged conversation, for 15 minutes; or no longer",
    params: idParams,
    body: secondInputSchema,
    answer: safetySchema,
  },
  (ctx, { params, body }) => agreeSecond(ctx, params.id, body.agree),
);
