import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { cancelReply } from "@/lib/replies/cancel-reply";

export const DELETE = apiRoute(
  {
    summary: "Cancels a reply while it is queued; 409 once it is on its way",
    scope: "replies:write",
    params: idParams,
    answer: interactionSchema,
  },
  (ctx, { params }) => cancelReply(ctx, params.id),
);
