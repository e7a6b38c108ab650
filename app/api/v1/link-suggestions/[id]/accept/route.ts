import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";

export const POST = apiRoute(
  {
    summary: "Links the two of a suggestion, on the reasons in sight; by default into the older",
    scope: "customers:write",
    params: idParams,
    body: z.strictObject({ customerId: z.uuid().optional() }),
    answer: z.object({ linkId: z.uuid().nullable() }),
  },
  (ctx, { params, body }) => decideSuggestion(ctx, { suggestionId: params.id, decision: "accept", ...body }),
);
