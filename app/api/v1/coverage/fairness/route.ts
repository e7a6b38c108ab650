import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { fairnessSchema, quarterSchema } from "@/lib/coverage/paid-schemas";
import { reportFairness } from "@/lib/coverage/report-fairness";

export const GET = apiRoute(
  {
    summary: "Nights, weekends and public holidays of a quarter (`2026-Q4`) by person; agents their own",
    scope: "reports:read",
    query: z.strictObject({ quarter: quarterSchema }),
    answer: fairnessSchema,
  },
  (ctx, { query }) => reportFairness(ctx, query.quarter),
);
