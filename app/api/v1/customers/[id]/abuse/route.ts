import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { standingSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { getStanding } from "@/lib/conversations/abuse/get-standing";

export const GET = apiRoute(
  {
    summary: "What stands against a person: muted, blocked where, which agents are off them",
    scope: "customers:read",
    params: idParams,
    answer: standingSchema,
  },
  (ctx, { params }) => getStanding(ctx, params.id),
);
