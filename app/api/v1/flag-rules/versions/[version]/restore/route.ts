import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagRulesViewSchema, restoreFlagRulesSchema } from "@/lib/red-flags/rule-set-schemas";
import { restoreFlagRules } from "@/lib/red-flags/save-flag-rules";

export const POST = apiRoute(
  {
    summary: "Puts an older version into force again, as a new one. 409 `flag-rules-changed`",
    roles: ["lead", "admin"],
    params: z.object({ version: z.coerce.number().int().min(0).max(2_000_000_000) }),
    body: restoreFlagRulesSchema,
    answer: flagRulesViewSchema,
  },
  (ctx, { params, body }) => restoreFlagRules(ctx, params.version, body.version),
);
