import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getTerms, setTerms } from "@/lib/coverage/set-terms";
import { changeTermsSchema, termsSchema } from "@/lib/coverage/terms-schemas";

export const GET = apiRoute(
  {
    summary:
      "How an agent works: skills, hours by contract, country, how much of a person they count in the cover",
    params: idParams,
    answer: termsSchema,
  },
  (ctx, { params }) => getTerms(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Sets how an agent works; with `changeNumber` 409 `terms-changed`",
    roles: ["admin"],
    params: idParams,
    body: changeTermsSchema,
    answer: termsSchema,
  },
  (ctx, { params, body }) => setTerms(ctx, params.id, body),
);
