import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { deputySchema, setDeputySchema } from "@/lib/coverage/handover-schemas";
import { getDeputy, setDeputy } from "@/lib/coverage/set-deputy";

export const GET = apiRoute(
  { summary: "Who takes what wakes while an agent is off", params: idParams, answer: deputySchema },
  (ctx, { params }) => getDeputy(ctx, params.id),
);

export const PUT = apiRoute(
  {
    summary: "Names an agent's deputy, or nobody",
    roles: ["admin"],
    params: idParams,
    body: setDeputySchema,
    answer: deputySchema,
  },
  (ctx, { params, body }) => setDeputy(ctx, params.id, body.deputyId),
);
