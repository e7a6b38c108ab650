import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { converseFound } from "@/lib/listening/converse-found";
import { conversedSchema } from "@/lib/listening/post-schemas";

export const POST = apiRoute(
  {
    summary: "Makes a found post a conversation, with history, flags and clock",
    scope: "conversations:write",
    params: idParams,
    answer: conversedSchema,
  },
  (ctx, { params }) => converseFound(ctx, params.id),
);
