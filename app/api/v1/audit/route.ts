import { listAudit } from "@/lib/audit/list-audit";
import { auditPageSchema, listAuditSchema } from "@/lib/audit/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { pageQuery } from "@/lib/auth/page-query";

export const GET = apiRoute(
  {
    summary: "What was done, newest first",
    scope: "audit:read",
    roles: ["admin"],
    query: listAuditSchema.extend(pageQuery),
    answer: auditPageSchema,
  },
  (ctx, { query: { limit, cursor, ...filter } }) => listAudit(ctx, filter, { limit, cursor }),
);
