import { apiRoute } from "@/lib/auth/api-route";
import { reportFeed } from "@/lib/replies/feed/report-feed";
import { feedQuery, feedReportSchema } from "@/lib/replies/feed-schemas";

export const GET = apiRoute(
  {
    summary: "Our last public answers as a stranger reads them, repeats and empty moves marked",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: feedQuery,
    answer: feedReportSchema,
    costly: { name: "feed", perTenSeconds: 20, atOnce: 2 },
  },
  (ctx, { query }) => reportFeed(ctx, query),
);
