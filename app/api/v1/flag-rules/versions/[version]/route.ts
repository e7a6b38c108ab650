import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { getFlagRuleVersion } from "@/lib/red-flags/list-flag-rule-versions";
import { writtenRulesSchema } from "@/lib/red-flags/rule-set-schemas";

export const GET = apiRoute(
  {
    summary: "The rules of one version",
    roles: ["lead", "admin"],
    params: z.object({ version: z.coerce.number().int().min(0).max(2_000_000_000) }),
    answer: z.object({ rules: writtenRulesSchema }),
  },
  (ctx, { params }) => getFlagRuleVersion(ctx, params.version),
);
