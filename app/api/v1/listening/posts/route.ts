import { apiRoute } from "@/lib/auth/api-route";
import { listLane } from "@/lib/listening/list-lane";
import { lanePageSchema, listLaneSchema } from "@/lib/listening/post-schemas";

export const GET = apiRoute(
  {
    summary: "Found posts nobody has decided on, newest or likeliest first",
    scope: "conversations:read",
    query: listLaneSchema,
    answer: lanePageSchema,
  },
  (ctx, { query }) => listLane(ctx, query),
);
