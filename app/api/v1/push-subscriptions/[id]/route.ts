import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { unsubscribeBrowser } from "@/lib/notifications/push/keep-subscriptions";

export const DELETE = apiRoute(
  { summary: "Tells a browser of the caller no more", params: idParams, status: 204 },
  (ctx, { params }) => unsubscribeBrowser(ctx, params.id),
);
