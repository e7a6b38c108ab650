import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { reopen } from "@/lib/conversations/reopen";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Opens it again",
    scope: "conversations:write",
    params: idParams,
    answer: conversationSchema,
  },
  (ctx, { params }) => reopen(ctx, params.id),
);
