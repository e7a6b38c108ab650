import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { reasonInputSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { markSpam, undoSpam } from "@/lib/conversations/abuse/mark-spam";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Puts it away as spam; it counts in no response time. 409 `already-spam`",
    params: idParams,
    body: reasonInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => markSpam(ctx, params.id, body.reason),
);

export const DELETE = apiRoute(
  {
    summary: "Takes that back: it opens with its old clock. 409 `not-spam`",
    params: idParams,
    answer: conversationSchema,
  },
  (ctx, { params }) => undoSpam(ctx, params.id),
);
