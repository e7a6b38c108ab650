import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { letterSchema, listLettersSchema } from "@/lib/incidents/mailings/letters/letter-schemas";
import { listLetters } from "@/lib/incidents/mailings/letters/list-letters";

export const GET = apiRoute(
  {
    summary: "The letters of a mailing with what became of each",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: listLettersSchema,
    answer: pageOf(letterSchema),
  },
  (ctx, { params, query }) => listLetters(ctx, params.id, query),
);
