import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getHours } from "@/lib/response-times/get-hours";
import { changeHoursSchema, hoursCalendarSchema } from "@/lib/response-times/hours-schemas";
import { replaceHours } from "@/lib/response-times/replace-hours";
import { retireHours } from "@/lib/response-times/retire-hours";

export const GET = apiRoute(
  {
    summary: "Stated hours, also those that have ended",
    scope: "reports:read",
    roles: ["lead", "admin"],
    params: idParams,
    answer: hoursCalendarSchema,
  },
  (ctx, { params }) => getHours(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary:
      "Other hours from now on, as a calendar of its own that the targets go over to: the answer carries the new id; 409 `hours-replaced`",
    roles: ["admin"],
    params: idParams,
    body: changeHoursSchema,
    answer: hoursCalendarSchema,
  },
  (ctx, { params, body }) => replaceHours(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Ends hours that no target is counted in; 422 `hours-in-use` otherwise",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => retireHours(ctx, params.id),
);
