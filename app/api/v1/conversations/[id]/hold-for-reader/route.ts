import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { holdForReader } from "@/lib/conversations/routing/hold-for-reader";
import { conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary:
      "Gives it to whoever reads its language next and puts it aside until their shift; what was promised stays. 422 `language-read`, `no-next-reader`",
    scope: "conversations:write",
    params: idParams,
    answer: conversationSchema,
  },
  (ctx, { params }) => holdForReader(ctx, params.id),
);
