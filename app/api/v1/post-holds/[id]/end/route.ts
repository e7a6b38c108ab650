import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { endHold } from "@/lib/publishing/end-hold";
import { postHoldSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "A hold catches nothing more; what it holds stays until each is released",
    scope: "replies:write",
    params: idParams,
    answer: postHoldSchema,
  },
  (ctx, { params }) => endHold(ctx, params.id),
);
