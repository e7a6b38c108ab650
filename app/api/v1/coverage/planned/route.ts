import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { onQuerySchema, onSchema } from "@/lib/coverage/hole-schemas";
import { listAnswering } from "@/lib/coverage/holes/list-answering";

export const GET = apiRoute(
  {
    summary:
      "Who answers when by the published plan, and for how much of a person they count; at most 62 days",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: onQuerySchema,
    answer: z.object({ data: onSchema }),
  },
  async (ctx, { query }) => ({ data: await listAnswering(ctx, query) }),
);
