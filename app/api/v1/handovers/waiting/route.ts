import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { waitingHandoverSchema } from "@/lib/conversations/handovers/handover-schemas";
import { listWaitingHandovers } from "@/lib/conversations/handovers/list-waiting-handovers";

export const GET = apiRoute(
  {
    summary: "What waits for the caller to accept; for leads, what nobody has accepted in time as well",
    answer: z.object({ data: z.array(waitingHandoverSchema) }),
  },
  async (ctx) => ({ data: await listWaitingHandovers(ctx) }),
);
