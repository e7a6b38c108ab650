import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getTarget } from "@/lib/response-times/get-target";
import { replaceTarget } from "@/lib/response-times/replace-target";
import { retireTarget } from "@/lib/response-times/retire-target";
import { changeTargetSchema, targetSchema } from "@/lib/response-times/target-schemas";

export const GET = apiRoute(
  {
    summary: "A target, also one that has ended",
    scope: "reports:read",
    roles: ["lead", "admin"],
    params: idParams,
    answer: targetSchema,
  },
  (ctx, { params }) => getTarget(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary:
      "Another time or other hours from now on, as a target of its own: the answer carries the new id; 409 `target-ended`",
    roles: ["admin"],
    params: idParams,
    body: changeTargetSchema,
    answer: targetSchema,
  },
  (ctx, { params, body }) => replaceTarget(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Ends a target: the next one that fits holds for turns that start from now on",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => retireTarget(ctx, params.id),
);
