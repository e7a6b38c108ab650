import { apiRoute } from "@/lib/auth/api-route";
import { clockRulesSchema } from "@/lib/conversations/clocks-schemas";
import { printedRules } from "@/lib/response-times/rules/printed-rules";

export const GET = apiRoute(
  {
    summary: "The rules of the clocks: their version, their cases and every word they go by",
    scope: "conversations:read",
    answer: clockRulesSchema,
  },
  async () => printedRules(),
);
