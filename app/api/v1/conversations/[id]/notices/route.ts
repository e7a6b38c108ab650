import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listNotices } from "@/lib/conversations/list-notices";
import { noticesSchema } from "@/lib/conversations/notice-schemas";

export const GET = apiRoute(
  {
    summary: "What is told above a conversation: joins, matters it may belong to, posts that look unanswered",
    scope: "conversations:read",
    params: idParams,
    answer: noticesSchema,
  },
  (ctx, { params }) => listNotices(ctx, params.id),
);
