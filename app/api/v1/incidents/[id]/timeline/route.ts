import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listTimeline } from "@/lib/incidents/list-timeline";
import { timelineEntrySchema } from "@/lib/incidents/timeline-schemas";

export const GET = apiRoute(
  {
    summary: "What happened in an incident, the newest first",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(timelineEntrySchema) }),
  },
  async (ctx, { params }) => ({ data: await listTimeline(ctx, params.id) }),
);
