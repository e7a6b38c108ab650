import { apiRoute } from "@/lib/auth/api-route";
import { listTypingRules } from "@/lib/voice/list-voice-rules";
import { voiceRuleListSchema } from "@/lib/voice/schemas";

export const GET = apiRoute(
  {
    summary: "The rules that speak as one types: those that are on and run in a browser, without examples",
    answer: voiceRuleListSchema,
  },
  async (ctx) => ({ data: await listTypingRules(ctx) }),
);
