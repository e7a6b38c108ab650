import { apiRoute } from "@/lib/auth/api-route";
import { promisesReportSchema, reportPromisesSchema } from "@/lib/replies/promise-schemas";
import { reportPromises } from "@/lib/replies/promises/report-promises";

export const GET = apiRoute(
  {
    summary:
      "Promises that were due between two instants: kept, kept late, broken, released; by who gave them",
    roles: ["lead", "admin"],
    query: reportPromisesSchema,
    answer: promisesReportSchema,
  },
  (ctx, { query }) => reportPromises(ctx, query),
);
