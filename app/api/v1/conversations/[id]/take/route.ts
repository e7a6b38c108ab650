import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { conversationSchema } from "@/lib/conversations/schemas";
import { take } from "@/lib/conversations/take";

export const POST = apiRoute(
  {
    summary: "Takes one that nobody has; 409 `taken` names who was first",
    scope: "conversations:write",
    params: idParams,
    answer: conversationSchema,
  },
  (ctx, { params }) => take(ctx, params.id),
);
