import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { endBriefing } from "@/lib/knowledge/end-briefing";

export const DELETE = apiRoute(
  { summary: "Ends a briefing now", roles: ["lead", "admin"], params: idParams, status: 204 },
  (ctx, { params }) => endBriefing(ctx, params.id),
);
