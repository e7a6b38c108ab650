import { apiRoute } from "@/lib/auth/api-route";
import { createVoiceReplay } from "@/lib/voice/replay/create-voice-replay";
import { createVoiceReplaySchema, voiceReplaySchema } from "@/lib/voice/replay/voice-replay-schemas";

export const POST = apiRoute(
  {
    summary:
      "Holds the guide, or one rule as written, against the answers of the last 7 days. 409 `replay-under-way`",
    roles: ["lead", "admin"],
    body: createVoiceReplaySchema,
    answer: voiceReplaySchema,
    status: 201,
  },
  (ctx, { body }) => createVoiceReplay(ctx, body),
);
