import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createHours } from "@/lib/response-times/create-hours";
import { createHoursSchema, hoursCalendarSchema } from "@/lib/response-times/hours-schemas";
import { listHours } from "@/lib/response-times/list-hours";

export const GET = apiRoute(
  {
    summary: "Stated hours in force, by name, with the holidays of this year and the next",
    scope: "reports:read",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(hoursCalendarSchema) }),
  },
  async (ctx) => ({ data: await listHours(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "States hours: spans of wall time per weekday, an `until` not after `from` is on the next day",
    roles: ["admin"],
    body: createHoursSchema,
    answer: hoursCalendarSchema,
    status: 201,
  },
  (ctx, { body }) => createHours(ctx, body),
);
