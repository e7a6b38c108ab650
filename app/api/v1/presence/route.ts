import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listPresence } from "@/lib/conversations/list-presence";
import { presenceSchema } from "@/lib/conversations/presence-schemas";
import { presenceQuery } from "@/lib/conversations/query-schemas";

export const GET = apiRoute(
  {
    summary: "Who else looks or types, in up to 200 conversations",
    scope: "conversations:read",
    query: presenceQuery,
    answer: z.object({ data: z.array(presenceSchema) }),
  },
  async (ctx, { query }) => ({ data: await listPresence(ctx, query.conversations) }),
);
