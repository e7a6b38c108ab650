import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { findCandidates } from "@/lib/conversations/find-candidates";
import { candidatesSchema } from "@/lib/customers/link-schemas";

export const GET = apiRoute(
  {
    summary: "Handles that could be linked, by address, number in any notation or name",
    scope: "customers:read",
    params: idParams,
    query: z.object({ q: z.string().trim().min(1).max(200) }),
    answer: candidatesSchema,
  },
  (ctx, { params, query }) => findCandidates(ctx, params.id, query.q),
);
