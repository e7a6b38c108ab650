import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seeSpike } from "@/lib/incidents/spikes/settle-spike";

export const POST = apiRoute(
  {
    summary: "Says that somebody sees to it: it is told no more",
    roles: ["lead", "admin"],
    params: idParams,
  },
  (ctx, { params }) => seeSpike(ctx, params.id),
);
