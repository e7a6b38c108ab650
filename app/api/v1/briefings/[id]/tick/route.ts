import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { tickBriefing } from "@/lib/knowledge/tick-briefing";

export const POST = apiRoute(
  { summary: "Says that the agent has read a briefing", params: idParams, status: 204 },
  (ctx, { params }) => tickBriefing(ctx, params.id),
);
