import { apiRoute } from "@/lib/auth/api-route";
import { listHoldsSchema, placedHoldSchema, postHoldListSchema } from "@/lib/publishing/deed-schemas";
import { holdPosts } from "@/lib/publishing/hold-posts";
import { listHolds } from "@/lib/publishing/list-holds";
import { requireSight } from "@/lib/publishing/require-sight";
import { holdPostsSchema } from "@/lib/publishing/schemas";

export const GET = apiRoute(
  {
    summary: "Holds that stand or still keep posts",
    scope: "conversations:read",
    query: listHoldsSchema,
    answer: postHoldListSchema,
  },
  async (ctx, { query: { accountId, incidentId, all } }) => {
    requireSight(ctx.actor);
    return { data: await listHolds(ctx, { accountId, incidentId, all: all === "true" }) };
  },
);

export const POST = apiRoute(
  {
    summary: "Keeps every planned post of an account or an incident here",
    scope: "replies:write",
    body: holdPostsSchema,
    answer: placedHoldSchema,
    status: 201,
  },
  (ctx, { body }) => holdPosts(ctx, body),
);
