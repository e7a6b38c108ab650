import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changeOfferKindSchema, offerKindSchema } from "@/lib/goodwill/offer-schemas";
import { changeOfferKind } from "@/lib/goodwill/save-offer-kind";

export const PATCH = apiRoute(
  {
    summary: "Changes what the desk may give, its limits and its budget; what was given stays",
    roles: ["lead", "admin"],
    params: idParams,
    body: changeOfferKindSchema,
    answer: offerKindSchema,
  },
  (ctx, { params, body }) => changeOfferKind(ctx, params.id, body),
);
