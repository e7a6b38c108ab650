import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listVoiceHits } from "@/lib/voice/replay/list-voice-hits";
import { voiceHitListSchema, voiceHitQuerySchema } from "@/lib/voice/replay/voice-replay-schemas";

export const GET = apiRoute(
  {
    summary: "The sentences a rule would have spoken of, newest first, of what the reader may see",
    roles: ["lead", "admin"],
    params: idParams,
    query: voiceHitQuerySchema,
    answer: voiceHitListSchema,
  },
  async (ctx, { params, query }) => ({ data: await listVoiceHits(ctx, params.id, query) }),
);
