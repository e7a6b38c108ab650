import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { takeBackSchema } from "@/lib/replies/schemas";
import { takeBackReply } from "@/lib/replies/take-back-reply";

export const POST = apiRoute(
  {
    summary: "Deletes a sent public answer at the provider; its turn is open again with the old start",
    scope: "replies:write",
    params: idParams,
    body: takeBackSchema,
    answer: interactionSchema,
  },
  (ctx, { params, body }) => takeBackReply(ctx, params.id, body),
);
