import { apiRoute } from "@/lib/auth/api-route";
import { triedRoutingSchema, tryRoutingSchema } from "@/lib/conversations/routing/routing-schemas";
import { tryRouting } from "@/lib/conversations/routing/try-routing";

export const POST = apiRoute(
  {
    summary:
      "Where something like this would go now, and why; with `rules`, by rules not in force. Changes nothing",
    roles: ["lead", "admin"],
    body: tryRoutingSchema,
    answer: triedRoutingSchema,
  },
  (ctx, { body }) => tryRouting(ctx, body),
);
