import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listSwapDays } from "@/lib/coverage/list-swap-days";
import { swapDaySchema } from "@/lib/coverage/swap-schemas";

export const GET = apiRoute(
  {
    summary: "The published days to come of one colleague, as something to swap for: when, and nothing else",
    query: z.strictObject({ agentId: z.uuid() }),
    answer: z.object({ data: z.array(swapDaySchema) }),
  },
  async (ctx, { query }) => ({ data: await listSwapDays(ctx, query.agentId) }),
);
