import { apiRoute } from "@/lib/auth/api-route";
import { getFlagRules } from "@/lib/red-flags/get-flag-rules";
import { flagRulesViewSchema, saveFlagRulesSchema } from "@/lib/red-flags/rule-set-schemas";
import { saveFlagRules } from "@/lib/red-flags/save-flag-rules";

export const GET = apiRoute(
  {
    summary: "What flags the desk raises, what each weighs and what follows from it; and the leads' draft",
    roles: ["lead", "admin"],
    answer: flagRulesViewSchema,
  },
  (ctx) => getFlagRules(ctx),
);

export const PUT = apiRoute(
  {
    summary:
      "Puts rules into force for what comes in from now on. 409 `flag-rules-changed` when `version` is no longer the one in force; 422 `flag-rules-faulty` with what must be mended",
    roles: ["lead", "admin"],
    body: saveFlagRulesSchema,
    answer: flagRulesViewSchema,
  },
  (ctx, { body }) => saveFlagRules(ctx, body),
);
