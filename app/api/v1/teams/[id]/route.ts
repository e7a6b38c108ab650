import { deleteTeam } from "@/lib/agents/delete-team";
import { renameTeam } from "@/lib/agents/rename-team";
import { teamInputSchema, teamSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PATCH = apiRoute(
  {
    summary: "Another name for a team",
    roles: ["admin"],
    params: idParams,
    body: teamInputSchema,
    answer: teamSchema,
  },
  (ctx, { params, body }) => renameTeam(ctx, params.id, body.name),
);

export const DELETE = apiRoute(
  {
    summary: "Deletes a team that nothing belongs to; 422 `team-in-use` otherwise",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => deleteTeam(ctx, params.id),
);
