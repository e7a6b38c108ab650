import { reactivateAgent } from "@/lib/agents/reactivate-agent";
import { agentSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const POST = apiRoute(
  {
    summary: "Lets a leaver back in, as they were",
    roles: ["admin"],
    params: idParams,
    answer: agentSchema,
  },
  (ctx, { params }) => reactivateAgent(ctx, params.id),
);
