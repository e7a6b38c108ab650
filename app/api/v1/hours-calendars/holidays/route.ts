import { apiRoute } from "@/lib/auth/api-route";
import { holidayAnswerSchema, holidayQuerySchema } from "@/lib/response-times/hours-schemas";
import { listHolidays } from "@/lib/response-times/list-holidays";

export const GET = apiRoute(
  {
    summary: "The public holidays of a country or region in a year (date-holidays, data CC BY-SA 3.0)",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: holidayQuerySchema,
    answer: holidayAnswerSchema,
  },
  (ctx, { query }) => listHolidays(ctx, query),
);
