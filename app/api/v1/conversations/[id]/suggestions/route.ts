import { askSuggestion } from "@/lib/assist/ask-suggestion";
import { askSuggestionSchema, suggestionSchema } from "@/lib/assist/schemas";
import { apiRoute } from "@/lib/auth/api-route";
import { assistSettings } from "@/lib/auth/assist-settings";
import { idParams } from "@/lib/auth/page-query";

export const POST = apiRoute(
  {
    summary:
      "A draft, a shorter form, a translation or a summary from the service the desk is set up with; never sent by itself. 422 `assist-off` where there is none",
    roles: ["agent", "lead", "admin"],
    params: idParams,
    body: askSuggestionSchema,
    answer: suggestionSchema,
    costly: { name: "suggestions", perTenSeconds: 6, atOnce: 2 },
  },
  (ctx, { params, body }) => askSuggestion(ctx, assistSettings(), params.id, body),
);
