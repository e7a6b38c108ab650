import { apiRoute } from "@/lib/auth/api-route";
import { listVoiceRules } from "@/lib/voice/list-voice-rules";
import { createVoiceRule } from "@/lib/voice/save-voice-rule";
import { createVoiceRuleSchema, voiceRuleListSchema, voiceRuleSchema } from "@/lib/voice/schemas";

export const GET = apiRoute(
  {
    summary: "The voice guide: the program's rules as leads changed them, and the desk's own",
    answer: voiceRuleListSchema,
  },
  async (ctx) => ({ data: await listVoiceRules(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Adds a rule of the desk's own. 422 `voice-rule-faulty`, with what must be mended",
    roles: ["lead", "admin"],
    body: createVoiceRuleSchema,
    answer: voiceRuleSchema,
    status: 201,
  },
  (ctx, { body }) => createVoiceRule(ctx, body),
);
