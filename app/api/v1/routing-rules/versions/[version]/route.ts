import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { getRoutingVersion } from "@/lib/conversations/routing/get-routing-rules";
import { routingRulesSchema } from "@/lib/conversations/routing/routing-schemas";

export const GET = apiRoute(
  {
    summary: "The rules of a version; saved again they are in force again",
    roles: ["lead", "admin"],
    params: z.object({ version: z.coerce.number().int().min(1) }),
    answer: routingRulesSchema,
  },
  (ctx, { params }) => getRoutingVersion(ctx, params.version),
);
