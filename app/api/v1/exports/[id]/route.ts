import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getExport } from "@/lib/privacy/get-export";
import { personExportSchema } from "@/lib/privacy/schemas";

export const GET = apiRoute(
  {
    summary: "How far the export of a person is, and where it is fetched",
    roles: ["admin"],
    params: idParams,
    answer: personExportSchema,
  },
  (ctx, { params }) => getExport(ctx, params.id),
);
