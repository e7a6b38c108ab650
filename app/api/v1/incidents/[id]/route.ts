import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeIncident } from "@/lib/incidents/change-incident";
import { changeIncidentSchema, incidentSchema, incidentViewSchema } from "@/lib/incidents/incident-schemas";
import { getIncidentView } from "@/lib/incidents/list-incidents";

export const GET = apiRoute(
  {
    summary: "An incident, with how far its people are",
    scope: "conversations:read",
    params: idParams,
    answer: incidentViewSchema,
  },
  (ctx, { params }) => getIncidentView(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Changes what an incident says; what is not named stays",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeIncidentSchema,
    answer: incidentSchema,
  },
  (ctx, { params, body }) => changeIncident(ctx, params.id, body),
);
