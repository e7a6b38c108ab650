import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { joinTrialSchema, tryJoinRuleSchema } from "@/lib/incidents/join-schemas";
import { tryJoinRule } from "@/lib/incidents/parts/try-join-rule";

export const POST = apiRoute(
  {
    summary: "What a rule would have caught of the last 24 hours; nothing joins",
    scope: "conversations:read",
    roles: ["lead", "admin"],
    params: idParams,
    body: tryJoinRuleSchema,
    answer: joinTrialSchema,
  },
  (ctx, { params, body }) => tryJoinRule(ctx, params.id, body.content),
);
