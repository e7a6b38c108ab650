import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { retireJoinRule } from "@/lib/incidents/parts/retire-join-rule";

export const DELETE = apiRoute(
  {
    summary: "Takes a rule away; what joined by it stays",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: z.object({ id: z.uuid(), ruleId: z.uuid() }),
    status: 204,
  },
  (ctx, { params }) => retireJoinRule(ctx, params.id, params.ruleId),
);
