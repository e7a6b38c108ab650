import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { shiftOfferSchema } from "@/lib/coverage/offer-schemas";
import { listOffers } from "@/lib/coverage/offers/list-offers";

export const GET = apiRoute(
  {
    summary: "Shifts the agent is asked to take, newest first, with what became of each",
    answer: z.object({ data: z.array(shiftOfferSchema) }),
  },
  async (ctx) => ({ data: await listOffers(ctx) }),
);
