import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { incidentSchema, listIncidentsSchema, openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { openIncident } from "@/lib/incidents/open-incident";

export const GET = apiRoute(
  {
    summary: "Incidents, the newest first",
    scope: "conversations:read",
    query: listIncidentsSchema,
    answer: z.object({ data: z.array(incidentSchema) }),
  },
  async (ctx, { query }) => ({ data: await listIncidents(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary:
      "Opens an incident; with spikeId of a spike, its posts and its account, with queryId what a listening query finds",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    body: openIncidentSchema,
    answer: incidentSchema,
    status: 201,
  },
  (ctx, { body }) => openIncident(ctx, body),
);
