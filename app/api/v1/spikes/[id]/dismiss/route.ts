import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { dismissSpikeSchema } from "@/lib/incidents/spike-schemas";
import { dismissSpike } from "@/lib/incidents/spikes/settle-spike";

export const POST = apiRoute(
  {
    summary: "Says that it is no spike, and why; while it goes on it rings no more",
    roles: ["lead", "admin"],
    params: idParams,
    body: dismissSpikeSchema,
  },
  (ctx, { params, body }) => dismissSpike(ctx, params.id, body.reason),
);
