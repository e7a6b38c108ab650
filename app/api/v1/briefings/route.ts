import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listBriefings } from "@/lib/knowledge/list-briefings";
import { publishBriefing } from "@/lib/knowledge/publish-briefing";
import { briefingListSchema, briefingQuery, publishBriefingSchema } from "@/lib/knowledge/schemas";

export const GET = apiRoute(
  {
    summary:
      "Briefings in force for the reader; `show=unread` those they have not ticked, `show=all` those of 30 days",
    query: briefingQuery,
    answer: briefingListSchema,
  },
  async (ctx, { query }) => ({ data: await listBriefings(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Tells a team, or all, what they must know until then",
    roles: ["lead", "admin"],
    body: publishBriefingSchema,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  (ctx, { body }) => publishBriefing(ctx, body),
);
