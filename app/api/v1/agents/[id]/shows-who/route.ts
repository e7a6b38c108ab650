import { setShowsWho } from "@/lib/agents/initials/set-shows-who";
import { showsWhoSchema } from "@/lib/agents/initials-schemas";
import { agentSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "Whether the public page may show an agent: yes by the agent alone, no by an admin too",
    params: idParams,
    body: showsWhoSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => setShowsWho(ctx, params.id, body.showsWho),
);
