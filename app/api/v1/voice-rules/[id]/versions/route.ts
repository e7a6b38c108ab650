import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listVoiceVersions } from "@/lib/voice/list-voice-versions";
import { voiceVersionListSchema } from "@/lib/voice/schemas";

export const GET = apiRoute(
  {
    summary: "Every state a rule was in, newest first; 0 is the program's own",
    roles: ["lead", "admin"],
    params: idParams,
    answer: voiceVersionListSchema,
  },
  async (ctx, { params }) => ({ data: await listVoiceVersions(ctx, params.id) }),
);
