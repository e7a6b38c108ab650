import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { tagsQuery } from "@/lib/conversations/query-schemas";
import { suggestTags } from "@/lib/conversations/suggest-tags";

export const GET = apiRoute(
  {
    summary: "The most used tags that begin with `q`",
    scope: "conversations:read",
    query: tagsQuery,
    answer: z.object({ data: z.array(z.object({ name: z.string() })) }),
  },
  async (ctx, { query }) => ({
    data: (await suggestTags(ctx, query.q, query.limit)).map((name) => ({ name })),
  }),
);
