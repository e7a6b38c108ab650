import { changeInitials } from "@/lib/agents/change-initials";
import { agentSchema, initialsInputSchema } from "@/lib/agents/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const PUT = apiRoute(
  {
    summary: "Other initials from now on; 409 `initials-taken` proposes free ones",
    roles: ["admin"],
    params: idParams,
    body: initialsInputSchema,
    answer: agentSchema,
  },
  (ctx, { params, body }) => changeInitials(ctx, params.id, body.initials),
);
