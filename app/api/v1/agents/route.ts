import { z } from "zod";
import { createAgent } from "@/lib/agents/create-agent";
import { listAgents } from "@/lib/agents/list-agents";
import { agentSchema, createAgentSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery, pageOf, pageQuery } from "@/lib/auth/page-query";

export const GET = apiRoute(
  {
    summary: "Who works here, by name",
    scope: "agents:read",
    query: z.object({ ...pageQuery, isActive: flagQuery.optional() }),
    answer: pageOf(agentSchema),
  },
  (ctx, { query }) => listAgents(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "A new agent; they set their password by a link of POST /agents/{id}/links",
    roles: ["admin"],
    body: createAgentSchema,
    answer: agentSchema,
    status: 201,
  },
  (ctx, { body }) => createAgent(ctx, body),
);
