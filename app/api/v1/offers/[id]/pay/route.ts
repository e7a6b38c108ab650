import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideOfferSchema, offerSchema } from "@/lib/goodwill/offer-schemas";
import { settleOffer } from "@/lib/goodwill/settle-offer";

export const POST = apiRoute(
  {
    summary: "The offer is paid",
    scope: "conversations:write",
    params: idParams,
    body: decideOfferSchema,
    answer: offerSchema,
  },
  (ctx, { params, body }) => settleOffer(ctx, params.id, "pay", body.reason),
);
