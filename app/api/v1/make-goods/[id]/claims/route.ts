import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams, pageOf } from "@/lib/auth/page-query";
import { claimRowSchema, listClaimsSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { listClaims } from "@/lib/goodwill/make-good/list-claims";
import { offerToAffected } from "@/lib/goodwill/make-good/offer-to-affected";

export const GET = apiRoute(
  {
    summary: "The claims of a make-good; with `asked=true` the wishes that wait for a lead",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: listClaimsSchema,
    answer: pageOf(claimRowSchema),
  },
  (ctx, { params, query }) => listClaims(ctx, params.id, query),
);

export const POST = apiRoute(
  {
    summary:
      "Offers it to the next 2,000 people affected who have no claim yet, without a mail; call it until 0",
    scope: "conversations:write",
    roles: ["lead", "admin"],
    params: idParams,
    answer: z.object({ issued: z.number().int() }),
  },
  (ctx, { params }) => offerToAffected(ctx, params.id),
);
