import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listReplayHits } from "@/lib/red-flags/replay/list-replay-hits";
import { replayHitPageSchema, replayHitQuerySchema } from "@/lib/red-flags/replay/replay-schemas";

export const GET = apiRoute(
  {
    summary: "The conversations a replay would have flagged, newest first, with the phrases that did it",
    roles: ["lead", "admin"],
    params: idParams,
    query: replayHitQuerySchema,
    answer: replayHitPageSchema,
  },
  (ctx, { params, query }) => listReplayHits(ctx, params.id, query),
);
