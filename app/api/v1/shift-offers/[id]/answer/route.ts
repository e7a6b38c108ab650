import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answerOfferSchema, shiftOfferSchema } from "@/lib/coverage/offer-schemas";
import { answerOffer } from "@/lib/coverage/offers/answer-offer";

export const POST = apiRoute(
  {
    summary: "Says yes or no to an offer of the agent's own; 409 `offer-taken` names who was first",
    params: idParams,
    body: answerOfferSchema,
    answer: shiftOfferSchema,
  },
  (ctx, { params, body }) => answerOffer(ctx, params.id, body),
);
