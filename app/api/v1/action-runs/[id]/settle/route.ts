import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { actionRunSchema } from "@/lib/integrations/schemas";
import { settleRun } from "@/lib/integrations/settle-run";

export const POST = apiRoute(
  {
    summary: "A person says how a run in doubt ended",
    params: idParams,
    body: z.strictObject({ as: z.enum(["done", "not-done"]) }),
    answer: actionRunSchema,
  },
  (ctx, { params, body }) => settleRun(ctx, params.id, body.as),
);
