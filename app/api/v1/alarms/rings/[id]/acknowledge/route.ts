import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { acknowledgeRing } from "@/lib/response-times/acknowledge-ring";

export const POST = apiRoute(
  {
    summary: "Says that somebody has seen it: it is not told again while it burns",
    roles: ["lead", "admin"],
    params: idParams,
  },
  (ctx, { params }) => acknowledgeRing(ctx, params.id),
);
