import { dropPlan } from "@/lib/agents/initials/drop-plan";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const DELETE = apiRoute(
  { summary: "Takes back a change of initials that was dated ahead", roles: ["admin"], params: idParams },
  (ctx, { params }) => dropPlan(ctx, params.id),
);
