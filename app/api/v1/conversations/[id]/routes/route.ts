import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listRoutes } from "@/lib/replies/list-routes";
import { replyRouteSchema } from "@/lib/replies/schemas";

export const GET = apiRoute(
  {
    summary: "Where this person can be answered, and why not where they can't",
    scope: "conversations:read",
    params: idParams,
    answer: z.object({ data: z.array(replyRouteSchema) }),
  },
  async (ctx, { params }) => ({ data: await listRoutes(ctx, params.id) }),
);
