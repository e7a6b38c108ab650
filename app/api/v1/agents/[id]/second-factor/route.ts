import { resetSecondFactor } from "@/lib/agents/second-factor";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const DELETE = apiRoute(
  {
    summary: "Forgets a lost second factor and ends the agent's sessions; they set up a new one at sign-in",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => resetSecondFactor(ctx, params.id),
);
