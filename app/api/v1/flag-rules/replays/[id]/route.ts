import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getReplay } from "@/lib/red-flags/replay/get-replay";
import { replaySchema } from "@/lib/red-flags/replay/replay-schemas";

export const GET = apiRoute(
  {
    summary: "How far a replay is, and what these rules would have flagged",
    roles: ["lead", "admin"],
    params: idParams,
    answer: replaySchema,
  },
  (ctx, { params }) => getReplay(ctx, params.id),
);
