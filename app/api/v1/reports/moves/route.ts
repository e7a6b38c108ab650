import { apiRoute } from "@/lib/auth/api-route";
import { movesReportSchema, reportMovesSchema } from "@/lib/replies/moves/move-schemas";
import { reportMoves } from "@/lib/replies/moves/report-moves";

export const GET = apiRoute(
  {
    summary: "How many were asked in public to go on in private, and how many did",
    query: reportMovesSchema,
    answer: movesReportSchema,
  },
  (ctx, { query }) => reportMoves(ctx, query),
);
