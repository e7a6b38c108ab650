import { apiRoute } from "@/lib/auth/api-route";
import { goodwillReportSchema, reportGoodwillSchema } from "@/lib/goodwill/offer-schemas";
import { reportGoodwill } from "@/lib/goodwill/report-goodwill";

export const GET = apiRoute(
  {
    summary:
      "What was given between two instants, by kind: cost, what became of it, and who came back within 14 days",
    roles: ["lead", "admin"],
    query: reportGoodwillSchema,
    answer: goodwillReportSchema,
  },
  (ctx, { query }) => reportGoodwill(ctx, query),
);
