import { apiRoute } from "@/lib/auth/api-route";
import { getRoutingRules } from "@/lib/conversations/routing/get-routing-rules";
import { routingViewSchema, saveRoutingSchema } from "@/lib/conversations/routing/routing-schemas";
import { saveRoutingRules } from "@/lib/conversations/routing/save-routing-rules";

export const GET = apiRoute(
  {
    summary: "Where what comes in goes, in order: the first rule that fits. With its versions",
    roles: ["lead", "admin"],
    answer: routingViewSchema,
  },
  (ctx) => getRoutingRules(ctx),
);

export const PUT = apiRoute(
  {
    summary:
      "Puts rules into force for what comes in from now on. 409 `routing-changed` when `version` is no longer the one in force",
    roles: ["lead", "admin"],
    body: saveRoutingSchema,
    answer: routingViewSchema,
  },
  (ctx, { body }) => saveRoutingRules(ctx, body),
);
