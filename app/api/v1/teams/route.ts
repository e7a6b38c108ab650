import { createTeam } from "@/lib/agents/create-team";
import { listTeams } from "@/lib/agents/list-teams";
import { teamInputSchema, teamSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";

export const GET = apiRoute(
  { summary: "Every team, by name", scope: "agents:read", answer: pageOf(teamSchema) },
  async (ctx) => ({ data: await listTeams(ctx), nextCursor: null }),
);

export const POST = apiRoute(
  { summary: "A new team", roles: ["admin"], body: teamInputSchema, answer: teamSchema, status: 201 },
  (ctx, { body }) => createTeam(ctx, body.name),
);
