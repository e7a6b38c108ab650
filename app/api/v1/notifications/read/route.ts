import { apiRoute } from "@/lib/auth/api-route";
import { markRead } from "@/lib/notifications/mark-read";
import { markedSchema, markReadSchema } from "@/lib/notifications/schemas";

export const POST = apiRoute(
  {
    summary:
      "Marks notifications of the caller as read on all their screens: some by `ids`, those of one conversation, or all; `isRead: false` takes it back",
    body: markReadSchema,
    answer: markedSchema,
  },
  (ctx, { body }) => markRead(ctx, body),
);
