import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { apiRoute } from "@/lib/auth/api-route";
import { deputySchema, setDeputySchema } from "@/lib/coverage/handover-schemas";
import { getDeputy, setDeputy } from "@/lib/coverage/set-deputy";

export const GET = apiRoute(
  { summary: "Who takes what wakes while the caller is off", answer: deputySchema },
  (ctx) => getDeputy(ctx, requireAgentActor(ctx.actor).agentId),
);

export const PUT = apiRoute(
  { summary: "Names one's deputy, or nobody", body: setDeputySchema, answer: deputySchema },
  (ctx, { body }) => setDeputy(ctx, requireAgentActor(ctx.actor).agentId, body.deputyId),
);
