import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listFlagRuleVersions } from "@/lib/red-flags/list-flag-rule-versions";
import { flagRuleVersionSchema } from "@/lib/red-flags/rule-set-schemas";

export const GET = apiRoute(
  {
    summary: "The versions of the rules, newest first, down to 0: those the program brings",
    roles: ["lead", "admin"],
    answer: z.object({ data: z.array(flagRuleVersionSchema) }),
  },
  async (ctx) => ({ data: await listFlagRuleVersions(ctx) }),
);
