import { apiRoute } from "@/lib/auth/api-route";
import { reportSignatures } from "@/lib/replies/feed/report-signatures";
import { signatureQuery, signatureReportSchema } from "@/lib/replies/feed-schemas";

export const GET = apiRoute(
  {
    summary: "Public answers that are unsigned, signed twice or by nobody we know; native ones too",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: signatureQuery,
    answer: signatureReportSchema,
    costly: { name: "feed", perTenSeconds: 20, atOnce: 2 },
  },
  (ctx, { query }) => reportSignatures(ctx, query),
);
