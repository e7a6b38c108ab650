import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { affectedCountsSchema } from "@/lib/incidents/affected-schemas";
import { getIncident } from "@/lib/incidents/list-incidents";

export const GET = apiRoute(
  {
    summary: "How many people an incident hits, by how far they are",
    scope: "conversations:read",
    params: idParams,
    answer: affectedCountsSchema,
  },
  async (ctx, { params }) => {
    await getIncident(ctx, params.id);
    return countAffected(ctx, params.id);
  },
);
