import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";
import { listLeftOut } from "@/lib/listening/list-left-out";
import { leftOutSchema, listLeftOutSchema } from "@/lib/listening/post-schemas";

export const GET = apiRoute(
  {
    summary: "Everything that came in public and was brought to nobody, with the rule that did it",
    scope: "conversations:read",
    query: listLeftOutSchema,
    answer: pageOf(leftOutSchema),
  },
  (ctx, { query }) => listLeftOut(ctx, query),
);
