import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getRun } from "@/lib/integrations/get-run";
import { actionRunSchema } from "@/lib/integrations/schemas";

export const GET = apiRoute(
  {
    summary: "How far a run of an action is",
    scope: "conversations:read",
    params: idParams,
    answer: actionRunSchema,
  },
  (ctx, { params }) => getRun(ctx, params.id),
);
