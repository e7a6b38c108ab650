import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { setPhrases } from "@/lib/incidents/statements/set-phrases";
import { setPhrasesSchema, statementsSchema } from "@/lib/incidents/statements/statement-schemas";

export const PUT = apiRoute(
  {
    summary: "Sets what must not be said while an incident is open",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    body: setPhrasesSchema,
    answer: statementsSchema,
  },
  (ctx, { params, body }) => setPhrases(ctx, params.id, body),
);
