import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { keepApart } from "@/lib/conversations/keep-apart";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Answers the question whether it belongs to another open matter: no",
    scope: "conversations:write",
    params: idParams,
    answer: conversationSchema,
  },
  (ctx, { params }) => keepApart(ctx, params.id),
);
