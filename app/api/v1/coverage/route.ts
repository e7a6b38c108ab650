import { apiRoute } from "@/lib/auth/api-route";
import { gapSentence } from "@/lib/auth/gap-sentence";
import { coverAnswerSchema, coverQuerySchema } from "@/lib/coverage/cover-schemas";
import { reportCoverage } from "@/lib/coverage/report-coverage";

export const GET = apiRoute(
  {
    summary:
      "Required, planned and present per cell and every stretch not covered. Only published shifts that answer count as planned",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: coverQuerySchema,
    answer: coverAnswerSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  async (ctx, { query, locale }) => {
    const cover = await reportCoverage(ctx, query);
    return { ...cover, gaps: cover.gaps.map((gap) => ({ ...gap, why: gapSentence(gap, locale) })) };
  },
);
