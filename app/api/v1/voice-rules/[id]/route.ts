import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeVoiceRule, endVoiceRule } from "@/lib/voice/save-voice-rule";
import { changeVoiceRuleSchema, endVoiceRuleSchema, voiceRuleSchema } from "@/lib/voice/schemas";

export const PATCH = apiRoute(
  {
    summary: "Changes a rule, one of the program's too. 409 `voice-rule-changed`, 422 `voice-rule-faulty`",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeVoiceRuleSchema,
    answer: voiceRuleSchema,
  },
  (ctx, { params, body }) => changeVoiceRule(ctx, params.id, body),
);

export const DELETE = apiRoute(
  {
    summary: "Ends a rule of the desk's own; the program's are switched off instead",
    roles: ["lead", "admin"],
    params: idParams,
    query: endVoiceRuleSchema,
    status: 204,
  },
  (ctx, { params, query }) => endVoiceRule(ctx, params.id, query.version),
);
