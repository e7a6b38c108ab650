import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { incidentOfSchema } from "@/lib/incidents/incident-of-schemas";
import { listIncidentsOf } from "@/lib/incidents/incidents-of";

export const GET = apiRoute(
  {
    summary: "Open incidents a conversation belongs to, with what may be said",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(incidentOfSchema) }),
  },
  async (ctx, { params }) => ({ data: await listIncidentsOf(ctx, params.id) }),
);
