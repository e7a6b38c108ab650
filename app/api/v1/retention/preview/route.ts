import { apiRoute } from "@/lib/auth/api-route";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { retentionPreviewSchema, setRetentionSchema } from "@/lib/privacy/schemas";

export const POST = apiRoute(
  {
    summary: "How much would lose its content tonight if the days were these; changes nothing",
    roles: ["admin"],
    body: setRetentionSchema,
    answer: retentionPreviewSchema,
  },
  (ctx, { body }) => previewRetention(ctx, body),
);
