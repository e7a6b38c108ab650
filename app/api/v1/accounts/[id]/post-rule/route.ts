import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { postRuleSchema } from "@/lib/publishing/deed-schemas";
import { getPostRule } from "@/lib/publishing/get-post-rule";
import { setPostRule } from "@/lib/publishing/set-post-rule";

export const GET = apiRoute(
  {
    summary: "Whose yes an account's posts need, and whether a picture may go without words",
    scope: "accounts:read",
    params: idParams,
    answer: postRuleSchema,
  },
  (ctx, { params }) => getPostRule(ctx, params.id),
);

export const PUT = apiRoute(
  {
    summary: "Sets whose yes an account's posts need",
    roles: ["admin"],
    params: idParams,
    body: postRuleSchema,
    answer: postRuleSchema,
  },
  (ctx, { params, body }) => setPostRule(ctx, params.id, body),
);
