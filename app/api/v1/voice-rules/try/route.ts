import { apiRoute } from "@/lib/auth/api-route";
import { triedVoiceSchema, tryVoiceSchema } from "@/lib/voice/schemas";
import { tryVoice } from "@/lib/voice/try-voice";

export const POST = apiRoute(
  {
    summary:
      "What a rule as written would say of a text, and what is wrong with it; without a rule, the guide in force",
    roles: ["lead", "admin"],
    body: tryVoiceSchema,
    answer: triedVoiceSchema,
  },
  (ctx, { body }) => tryVoice(ctx, body),
);
