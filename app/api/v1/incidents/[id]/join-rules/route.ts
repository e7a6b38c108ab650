import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { createJoinRuleSchema, joinRuleSchema } from "@/lib/incidents/join-schemas";
import { createJoinRule } from "@/lib/incidents/parts/create-join-rule";
import { listJoinRules } from "@/lib/incidents/parts/list-join-rules";

export const GET = apiRoute(
  {
    summary: "By what posts, mails and calls join an incident",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(joinRuleSchema) }),
  },
  async (ctx, { params }) => ({ data: await listJoinRules(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary: "Lets what fits join, from now on and since the start",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: createJoinRuleSchema,
    answer: joinRuleSchema,
    status: 201,
  },
  (ctx, { params, body }) => createJoinRule(ctx, params.id, body),
);
