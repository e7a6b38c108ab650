import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askExport } from "@/lib/privacy/ask-export";
import { askExportSchema, personExportSchema } from "@/lib/privacy/schemas";

export const POST = apiRoute(
  {
    summary: "Has everything of one person put into one zip archive; GET /exports/{id} tells how far it is",
    roles: ["admin"],
    params: idParams,
    body: askExportSchema,
    answer: personExportSchema,
    status: 202,
  },
  (ctx, { params, body }) => askExport(ctx, params.id, body.why),
);
