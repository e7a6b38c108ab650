import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { jobSchema, startImportSchema } from "@/lib/customers/job-schemas";
import { startImport } from "@/lib/customers/start-import";

export const POST = apiRoute(
  {
    summary: "Takes in a kept list, with the columns as mapped, or only checks it",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: startImportSchema,
    answer: jobSchema,
  },
  (ctx, { params, body }) => startImport(ctx, params.id, body),
);
