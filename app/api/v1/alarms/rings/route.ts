import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery } from "@/lib/auth/page-query";
import { ringSchema } from "@/lib/response-times/alarm-schemas";
import { listRings } from "@/lib/response-times/list-rings";

export const GET = apiRoute(
  {
    summary: "What rang, newest first; with open=true what rings now",
    roles: ["lead", "admin"],
    query: z.strictObject({
      open: flagQuery.default(false),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ data: z.array(ringSchema) }),
  },
  async (ctx, { query }) => ({ data: await listRings(ctx, query) }),
);
