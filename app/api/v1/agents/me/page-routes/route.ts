import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { addRoute, listRoutes } from "@/lib/coverage/on-call/keep-routes";
import { newRouteSchema, pageRouteSchema, routeWishSchema } from "@/lib/coverage/on-call-schemas";

export const GET = apiRoute(
  {
    summary: "How the calling agent is reached, and whether each way works",
    answer: z.object({ data: z.array(pageRouteSchema) }),
  },
  async (ctx) => ({ data: await listRoutes(ctx) }),
);

export const POST = apiRoute(
  {
    summary:
      "One more way: push, mail, webhook, sms or voice. A number gets a code at once; the secret of a webhook is shown here alone",
    body: routeWishSchema,
    answer: newRouteSchema,
    status: 201,
  },
  (ctx, { body }) => addRoute(ctx, body),
);
