import { apiRoute } from "@/lib/auth/api-route";
import { listHoursRows } from "@/lib/coverage/list-hours-rows";
import { hoursRowsQuerySchema, hoursRowsSchema } from "@/lib/coverage/paid-schemas";

export const GET = apiRoute(
  {
    summary: "The rows that a person's month is the sum of; agents their own",
    scope: "reports:read",
    query: hoursRowsQuerySchema,
    answer: hoursRowsSchema,
  },
  (ctx, { query }) => listHoursRows(ctx, query),
);
