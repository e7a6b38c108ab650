import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { actionRunSchema, runActionSchema } from "@/lib/integrations/schemas";
import { startRun } from "@/lib/integrations/start-run";

export const POST = apiRoute(
  {
    summary:
      "Does an action once: the same `key` answers with the same run. 422 `identity-unproven` before the check it asks for, 409 `action-ran-before` for the same deed once more without `again`",
    params: idParams,
    body: runActionSchema,
    answer: actionRunSchema,
    status: 201,
  },
  (ctx, { params, body }) => startRun(ctx, params.id, body),
);
