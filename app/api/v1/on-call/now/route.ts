import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { listOnCallNow } from "@/lib/coverage/on-call/list-on-call";
import { onCallNowSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary: "Who would be paged at this moment, chain by chain, and whom nothing would reach",
    scope: "agents:read",
    answer: z.object({ data: z.array(onCallNowSchema) }),
  },
  async (ctx) => ({ data: await listOnCallNow(ctx) }),
);
