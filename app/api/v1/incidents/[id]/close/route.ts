import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { closeIncident } from "@/lib/incidents/close-incident";
import { incidentSchema } from "@/lib/incidents/incident-schemas";

export const POST = apiRoute(
  {
    summary: "Says that an incident is over, once nobody it hit is waited for",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: incidentSchema,
  },
  (ctx, { params }) => closeIncident(ctx, params.id),
);
