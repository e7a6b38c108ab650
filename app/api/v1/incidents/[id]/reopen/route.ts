import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { incidentSchema } from "@/lib/incidents/incident-schemas";
import { reopenIncident } from "@/lib/incidents/reopen-incident";

export const POST = apiRoute(
  {
    summary: "Opens a closed incident again",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: incidentSchema,
  },
  (ctx, { params }) => reopenIncident(ctx, params.id),
);
