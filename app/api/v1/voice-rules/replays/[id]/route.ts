import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getVoiceReplay } from "@/lib/voice/replay/get-voice-replay";
import { voiceReplaySchema } from "@/lib/voice/replay/voice-replay-schemas";

export const GET = apiRoute(
  {
    summary: "How far a replay is, and how often each rule would have spoken",
    roles: ["lead", "admin"],
    params: idParams,
    answer: voiceReplaySchema,
  },
  (ctx, { params }) => getVoiceReplay(ctx, params.id),
);
