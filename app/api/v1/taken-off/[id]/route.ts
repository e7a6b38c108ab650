import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { endTakeOff } from "@/lib/conversations/abuse/take-off";

export const DELETE = apiRoute(
  { summary: "Ends it, or refuses the wish; one's own wish is taken back", params: idParams, status: 204 },
  (ctx, { params }) => endTakeOff(ctx, params.id),
);
