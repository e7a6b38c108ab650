import { apiRoute } from "@/lib/auth/api-route";
import { pageOf } from "@/lib/auth/page-query";
import { giveOffer } from "@/lib/goodwill/give-offer";
import { listOffers } from "@/lib/goodwill/list-offers";
import { giveOfferSchema, listOffersSchema, offerSchema } from "@/lib/goodwill/offer-schemas";

export const GET = apiRoute(
  {
    summary: "What was given, newest first; with `waiting=true` what the reader may approve",
    scope: "conversations:read",
    query: listOffersSchema,
    answer: pageOf(offerSchema),
  },
  (ctx, { query }) => listOffers(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "Gives something to the person of a conversation; above the giver's limits it waits for a lead",
    body: giveOfferSchema,
    answer: offerSchema,
    status: 201,
  },
  (ctx, { body }) => giveOffer(ctx, body),
);
