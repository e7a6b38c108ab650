import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { stateHoursSchema } from "@/lib/response-times/hours-page-schemas";
import { stateHours } from "@/lib/response-times/state-hours";

export const PUT = apiRoute(
  {
    summary:
      "Says on the public page when the account is answered: round the clock, by a calendar, or nothing",
    roles: ["admin"],
    params: z.object({ id: z.uuid() }),
    body: stateHoursSchema,
  },
  (ctx, { params: { id }, body }) => stateHours(ctx, id, body),
);
