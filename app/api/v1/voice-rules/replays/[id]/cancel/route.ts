import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelVoiceReplay } from "@/lib/voice/replay/create-voice-replay";
import { voiceReplaySchema } from "@/lib/voice/replay/voice-replay-schemas";

export const POST = apiRoute(
  {
    summary: "Ends a replay that runs; what it found is dropped. 409 `replay-ended`",
    roles: ["lead", "admin"],
    params: idParams,
    answer: voiceReplaySchema,
  },
  (ctx, { params }) => cancelVoiceReplay(ctx, params.id),
);
