import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { conversationSchema, tagsInputSchema } from "@/lib/conversations/schemas";
import { setTags } from "@/lib/conversations/set-tags";

export const PUT = apiRoute(
  {
    summary: "Replaces its free tags",
    scope: "conversations:write",
    params: idParams,
    body: tagsInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => setTags(ctx, params.id, body.tags),
);
