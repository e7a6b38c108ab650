import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { hostileInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { markHostile } from "@/lib/conversations/abuse/mark-hostile";

export const PUT = apiRoute(
  {
    summary: "Says that words are hostile or are not; null leaves it to tone and flags again",
    params: idParams,
    body: hostileInputSchema,
    status: 204,
  },
  (ctx, { params, body }) => markHostile(ctx, params.id, body.isHostile),
);
