import { setAlias } from "@/lib/agents/initials/set-alias";
import { aliasInputSchema } from "@/lib/agents/initials-schemas";
import { agentSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "The name an agent answers under in public; null: their own. By the agent or an admin",
    params: idParams,
    body: aliasInputSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => setAlias(ctx, params.id, body.alias),
);
