import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { conversationSchema, snoozeInputSchema } from "@/lib/conversations/schemas";
import { snooze } from "@/lib/conversations/snooze";

export const POST = apiRoute(
  {
    summary: "Puts it aside until an instant",
    scope: "conversations:write",
    params: idParams,
    body: snoozeInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => snooze(ctx, params.id, new Date(body.until)),
);
