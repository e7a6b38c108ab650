import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listSharing } from "@/lib/coverage/set-sharing";
import { sharingSchema } from "@/lib/coverage/state-schemas";

export const GET = apiRoute(
  {
    summary: "Which teams have new conversations given out by turn",
    scope: "agents:read",
    answer: z.object({ data: z.array(sharingSchema) }),
  },
  async (ctx) => ({ data: await listSharing(ctx) }),
);
