import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { undoneSchema } from "@/lib/conversations/query-schemas";
import { undo } from "@/lib/conversations/undo";

export const POST = apiRoute(
  {
    summary: "Takes back a join, a split or a deed on many, once, within a day",
    params: idParams,
    answer: undoneSchema,
  },
  (ctx, { params }) => undo(ctx, params.id),
);
