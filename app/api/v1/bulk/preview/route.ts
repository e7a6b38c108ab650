import { apiRoute } from "@/lib/auth/api-route";
import { previewBulk } from "@/lib/conversations/preview-bulk";
import { bulkPreviewSchema } from "@/lib/conversations/query-schemas";
import { bulkInputSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "What a deed on many would do, and what it would pass over why",
    scope: "conversations:read",
    body: bulkInputSchema,
    answer: bulkPreviewSchema,
  },
  (ctx, { body }) => previewBulk(ctx, body),
);
