import { apiRoute } from "@/lib/auth/api-route";
import { publicHours } from "@/lib/auth/public-hours";
import { deskZoneSchema, publicHoursSchema } from "@/lib/response-times/hours-page-schemas";
import { setDeskZone } from "@/lib/response-times/set-desk-zone";

export const GET = apiRoute(
  {
    summary: "What the public page says: hours, who is there, usual times; kept for a minute",
    scope: "reports:read",
    answer: publicHoursSchema,
  },
  publicHours,
);

export const PUT = apiRoute(
  {
    summary: "Sets the zone the desk states its hours in",
    roles: ["admin"],
    body: deskZoneSchema,
  },
  (ctx, { body: { zone } }) => setDeskZone(ctx, zone),
);
