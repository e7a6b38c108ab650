import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { incidentOfSchema } from "@/lib/incidents/incident-of-schemas";
import { listIncidentsOf } from "@/lib/incidents/incidents-of";
import { listSpokenOf } from "@/lib/incidents/statements/list-spoken";
import { spokenSchema } from "@/lib/incidents/statements/statement-schemas";

export const GET = apiRoute(
  {
    summary: "Open incidents a conversation belongs to, and what may and must not be said there",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(incidentOfSchema), spoken: z.array(spokenSchema) }),
  },
  async (ctx, { params }) => ({
    data: await listIncidentsOf(ctx, params.id),
    spoken: await listSpokenOf(ctx, params.id),
  }),
);
