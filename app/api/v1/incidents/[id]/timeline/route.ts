import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { listTimeline } from "@/lib/incidents/list-timeline";
import { listTimelineSchema, timelineEntrySchema } from "@/lib/incidents/timeline-schemas";

export const GET = apiRoute(
  {
    summary: "What happened in an incident, the newest first, page by page",
    scope: "conversations:read",
    params: idParams,
    query: listTimelineSchema,
    answer: pageOf(timelineEntrySchema),
  },
  (ctx, { params, query }) => listTimeline(ctx, params.id, query),
);
