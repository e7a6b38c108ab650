import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listSpikesSchema, spikeSchema } from "@/lib/incidents/spike-schemas";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";

export const GET = apiRoute(
  {
    summary: "Spikes, the newest first; with state=open those nobody has seen to",
    scope: "conversations:read",
    query: listSpikesSchema,
    answer: z.object({ data: z.array(spikeSchema) }),
  },
  async (ctx, { query }) => ({ data: await listSpikes(ctx, query) }),
);
