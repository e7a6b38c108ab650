import { apiRoute } from "@/lib/auth/api-route";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { wallboardQuerySchema, wallboardSchema } from "@/lib/response-times/wallboard-schemas";

export const GET = apiRoute(
  {
    summary:
      "What burns now: who waits, who is due, arrivals against the usual, today's share in time, the channels",
    scope: "reports:read",
    query: wallboardQuerySchema,
    answer: wallboardSchema,
  },
  (ctx, { query }) => reportWallboard(ctx, query),
);
