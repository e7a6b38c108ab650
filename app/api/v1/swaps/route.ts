import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listSwaps } from "@/lib/coverage/list-swaps";
import { offerSwap } from "@/lib/coverage/offer-swap";
import { offerSwapSchema, swapSchema } from "@/lib/coverage/swap-schemas";

export const GET = apiRoute(
  {
    summary: "Open swaps and those of the last four weeks: agents their own and what is offered to all",
    answer: z.object({ data: z.array(swapSchema) }),
  },
  async (ctx) => ({ data: await listSwaps(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "Offers one day of an own shift: to one colleague, also for one of theirs, or with `toAgentId` null to whoever has its skills",
    body: offerSwapSchema,
    answer: swapSchema,
    status: 201,
  },
  (ctx, { body }) => offerSwap(ctx, body),
);
