import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { endSlot } from "@/lib/coverage/on-call/keep-slots";

export const DELETE = apiRoute(
  { summary: "Ends a slot from now on; what is over of it stays", roles: ["admin"], params: idParams },
  (ctx, { params }) => endSlot(ctx, params.id),
);
