import { apiRoute } from "@/lib/auth/api-route";
import { explainFigure } from "@/lib/response-times/explain-figure";
import { explanationSchema } from "@/lib/response-times/overview-schemas";
import { explainQuerySchema } from "@/lib/response-times/report-schemas";

export const GET = apiRoute(
  {
    summary: "A figure taken apart: its terms, what was left out and why, and the newest turns behind it",
    scope: "reports:read",
    query: explainQuerySchema,
    answer: explanationSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => explainFigure(ctx, query),
);
