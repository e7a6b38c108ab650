import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeWorkRules, retireWorkRules } from "@/lib/coverage/keep-work-rules";
import { changeWorkRulesSchema, workRulesSchema } from "@/lib/coverage/work-rules-schemas";

export const PATCH = apiRoute(
  {
    summary:
      "Changes a table of work rules; `rules` are taken as a whole. With `changeNumber` 409 `work-rules-changed`",
    roles: ["admin"],
    params: idParams,
    body: changeWorkRulesSchema,
    answer: workRulesSchema,
  },
  (ctx, { params, body }) => changeWorkRules(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary:
      "Takes a table of work rules away; who was under it is held to their country's, else the house's",
    roles: ["admin"],
    params: idParams,
  },
  (ctx, { params }) => retireWorkRules(ctx, params.id),
);
