import { apiRoute } from "@/lib/auth/api-route";
import { listSubscriptions, subscribeBrowser } from "@/lib/notifications/push/keep-subscriptions";
import { subscribeSchema, subscriptionSchema, subscriptionsSchema } from "@/lib/notifications/schemas";

export const GET = apiRoute(
  {
    summary: "The caller's browsers, and the key a further one subscribes with",
    answer: subscriptionsSchema,
  },
  (ctx) => listSubscriptions(ctx),
);

export const POST = apiRoute(
  {
    summary: "Has a browser told, by what its PushSubscription says; the same browser is kept once",
    body: subscribeSchema,
    answer: subscriptionSchema,
    status: 201,
  },
  (ctx, { body, request }) => subscribeBrowser(ctx, body, request.headers.get("user-agent") ?? ""),
);
