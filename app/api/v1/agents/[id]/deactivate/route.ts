import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { agentSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const POST = apiRoute(
  {
    summary: "Ends an agent's access within 5 s. What they queued still leaves unless a lead cancels it",
    roles: ["admin"],
    params: idParams,
    answer: agentSchema,
  },
  (ctx, { params }) => deactivateAgent(ctx, params.id),
);
