import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getOffer } from "@/lib/goodwill/get-offer";
import { offerSchema } from "@/lib/goodwill/offer-schemas";

export const GET = apiRoute(
  { summary: "One offer", scope: "conversations:read", params: idParams, answer: offerSchema },
  (ctx, { params }) => getOffer(ctx, params.id),
);
