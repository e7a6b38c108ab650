import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideSuggestion } from "@/lib/conversations/decide-suggestion";

export const POST = apiRoute(
  {
    summary: "Takes a rejection or a never back",
    scope: "customers:write",
    params: idParams,
    answer: z.object({ linkId: z.uuid().nullable() }),
  },
  (ctx, { params }) => decideSuggestion(ctx, { suggestionId: params.id, decision: "reopen" }),
);
