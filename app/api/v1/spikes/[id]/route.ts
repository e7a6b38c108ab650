import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { spikeViewSchema } from "@/lib/incidents/spike-schemas";
import { getSpike } from "@/lib/incidents/spikes/get-spike";

export const GET = apiRoute(
  {
    summary: "A spike with its posts, and how it came beside what was to be expected",
    scope: "conversations:read",
    params: idParams,
    answer: spikeViewSchema,
  },
  (ctx, { params }) => getSpike(ctx, params.id),
);
