import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { retryReply } from "@/lib/replies/retry-reply";

export const POST = apiRoute(
  {
    summary: "Sends a refused or failed reply again, from the first part that is not out",
    scope: "replies:write",
    params: idParams,
    answer: interactionSchema,
  },
  (ctx, { params }) => retryReply(ctx, params.id),
);
