import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { bringBack } from "@/lib/listening/bring-back";
import { conversedSchema } from "@/lib/listening/post-schemas";

export const POST = apiRoute(
  {
    summary: "Brings back what was left out: it becomes a conversation or joins the one it belongs to",
    scope: "conversations:write",
    params: idParams,
    answer: conversedSchema,
  },
  (ctx, { params }) => bringBack(ctx, params.id),
);
