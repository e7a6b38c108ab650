import { apiRoute } from "@/lib/auth/api-route";
import { ruleSetFaults } from "@/lib/red-flags/rule-set-faults";
import { checkFlagRulesSchema, ruleFaultsSchema } from "@/lib/red-flags/rule-set-schemas";

export const POST = apiRoute(
  {
    summary: "What is wrong with rules before they are stored: `refused` must be mended, `warned` may stand",
    roles: ["lead", "admin"],
    body: checkFlagRulesSchema,
    answer: ruleFaultsSchema,
  },
  async (ctx, { body }) => ({ faults: await ruleSetFaults(ctx, body.rules) }),
);
