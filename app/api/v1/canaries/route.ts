import { z } from "zod";
import { canarySchema } from "@/lib/accounts/canary-schemas";
import { listCanaries } from "@/lib/accounts/list-canaries";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute(
  {
    summary: "How the messages of each account to itself do",
    scope: "reports:read",
    answer: z.object({ data: z.array(canarySchema) }),
  },
  async (ctx) => ({ data: await listCanaries(ctx) }),
);
