import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelReplay } from "@/lib/red-flags/replay/create-replay";
import { replaySchema } from "@/lib/red-flags/replay/replay-schemas";

export const POST = apiRoute(
  {
    summary: "Ends a replay; what it found so far is dropped. 409 `replay-ended`",
    roles: ["lead", "admin"],
    params: idParams,
    answer: replaySchema,
  },
  (ctx, { params }) => cancelReplay(ctx, params.id),
);
