import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getOfferChoices } from "@/lib/goodwill/get-offer-choices";
import { offerChoicesSchema } from "@/lib/goodwill/offer-schemas";

export const GET = apiRoute(
  {
    summary: "What the reader may give here without asking, and what this person got in twelve months",
    params: idParams,
    answer: offerChoicesSchema,
  },
  (ctx, { params }) => getOfferChoices(ctx, params.id),
);
