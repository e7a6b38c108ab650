import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listStates } from "@/lib/coverage/set-state";
import { stateViewSchema } from "@/lib/coverage/state-schemas";

export const GET = apiRoute(
  {
    summary: "What everybody says they are doing, since when and until when",
    scope: "agents:read",
    answer: z.object({ data: z.array(stateViewSchema) }),
  },
  async (ctx) => ({ data: await listStates(ctx) }),
);
