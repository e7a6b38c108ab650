import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { applyTarget } from "@/lib/conversations/apply-target";
import { applyTargetSchema } from "@/lib/response-times/target-schemas";

export const POST = apiRoute(
  {
    summary:
      "Promises the open turns that it fits anew; logged with its reason on each of them and in the audit",
    roles: ["admin"],
    params: idParams,
    body: applyTargetSchema,
    answer: z.object({ turns: z.number() }),
  },
  (ctx, { params, body }) => applyTarget(ctx, params.id, body.reason),
);
