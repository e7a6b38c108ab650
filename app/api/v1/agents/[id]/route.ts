import { getAgent } from "@/lib/agents/get-agent";
import { agentSchema, updateAgentSchema } from "@/lib/agents/schemas";
import { updateAgent } from "@/lib/agents/update-agent";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const GET = apiRoute(
  { summary: "One agent", scope: "agents:read", params: idParams, answer: agentSchema },
  (ctx, { params }) => getAgent(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Name, role, teams, zone. A lead changes name and zone of the agents of their teams",
    roles: ["lead", "admin"],
    params: idParams,
    body: updateAgentSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => updateAgent(ctx, params.id, body),
);
