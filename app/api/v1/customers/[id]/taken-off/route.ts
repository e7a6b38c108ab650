import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { takeOffInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { takeOff } from "@/lib/conversations/abuse/take-off";

export const POST = apiRoute(
  {
    summary: "Takes an agent off a person for good; an agent wishes it for oneself, and a lead grants it",
    params: idParams,
    body: takeOffInputSchema,
    status: 204,
  },
  (ctx, { params, body }) => takeOff(ctx, params.id, body),
);
