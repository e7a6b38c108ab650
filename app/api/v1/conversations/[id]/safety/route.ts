import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getSafety } from "@/lib/conversations/safety/get-safety";
import { safetySchema } from "@/lib/conversations/safety/safety-schemas";

export const GET = apiRoute(
  {
    summary:
      "What open flags ask of whoever answers: protocols, steps done, second persons, skills, what is barred",
    scope: "conversations:read",
    params: idParams,
    answer: safetySchema,
  },
  (ctx, { params }) => getSafety(ctx, params.id),
);
