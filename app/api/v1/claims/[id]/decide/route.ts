import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideClaimSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { decideClaim } from "@/lib/goodwill/make-good/decide-claim";

export const POST = apiRoute(
  {
    summary: "A lead on a wish over the cap or without a known sum",
    roles: ["lead", "admin"],
    params: idParams,
    body: decideClaimSchema,
    status: 204,
  },
  (ctx, { params, body }) => decideClaim(ctx, params.id, body),
);
