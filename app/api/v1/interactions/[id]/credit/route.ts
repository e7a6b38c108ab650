import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { creditAnswers } from "@/lib/replies/feed/credit-answers";
import { creditedSchema, creditSchema } from "@/lib/replies/feed-schemas";

export const POST = apiRoute(
  {
    summary: "Credits an answer written outside the desk to an agent, or all that are signed alike",
    roles: ["lead", "admin"],
    params: idParams,
    body: creditSchema,
    answer: creditedSchema,
  },
  (ctx, { params, body }) => creditAnswers(ctx, params.id, body),
);
