import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listSuggestions } from "@/lib/conversations/list-suggestions";
import { suggestionsSchema } from "@/lib/customers/link-schemas";

export const GET = apiRoute(
  {
    summary: "Who else a customer may be, with the reasons, and what was decided",
    scope: "customers:read",
    query: z.object({ customerId: z.uuid() }),
    answer: suggestionsSchema,
  },
  async (ctx, { query }) => ({ data: await listSuggestions(ctx, query.customerId) }),
);
