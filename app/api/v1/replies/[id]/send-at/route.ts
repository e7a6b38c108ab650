import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { rescheduleSchema } from "@/lib/replies/later/later-schemas";
import { rescheduleReply } from "@/lib/replies/later/reschedule-reply";

export const PUT = apiRoute(
  {
    summary: "Another time for a scheduled reply, null for now; 409 once it is on its way",
    scope: "replies:write",
    params: idParams,
    body: rescheduleSchema,
    answer: interactionSchema,
  },
  (ctx, { params, body }) => rescheduleReply(ctx, params.id, body),
);
