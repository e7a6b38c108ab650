import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { decideOfferSchema, offerSchema } from "@/lib/goodwill/offer-schemas";
import { settleOffer } from "@/lib/goodwill/settle-offer";

export const POST = apiRoute(
  {
    summary: "A lead lets an offer above a limit happen; past a spent budget with a reason",
    params: idParams,
    body: decideOfferSchema,
    answer: offerSchema,
  },
  (ctx, { params, body }) => settleOffer(ctx, params.id, "approve", body.reason),
);
