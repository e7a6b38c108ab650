import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";

export const POST = apiRoute(
  {
    summary: "Says that the two are two, for every handle of both",
    scope: "customers:write",
    params: idParams,
    answer: z.object({ linkId: z.uuid().nullable() }),
  },
  (ctx, { params }) => decideSuggestion(ctx, { suggestionId: params.id, decision: "never" }),
);
