import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listOfferKinds } from "@/lib/goodwill/list-offer-kinds";
import { createOfferKindSchema, offerKindSchema } from "@/lib/goodwill/offer-schemas";
import { createOfferKind } from "@/lib/goodwill/save-offer-kind";

export const GET = apiRoute(
  {
    summary: "What the desk may give, with the limits of each role",
    scope: "conversations:read",
    answer: z.object({ data: z.array(offerKindSchema) }),
  },
  async (ctx) => ({ data: await listOfferKinds(ctx) }),
);

export const POST = apiRoute(
  {
    summary: "Adds something the desk may give",
    roles: ["lead", "admin"],
    body: createOfferKindSchema,
    answer: offerKindSchema,
    status: 201,
  },
  (ctx, { body }) => createOfferKind(ctx, body),
);
