import type { RouteTable } from "@/lib/auth/open-api";
import * as preferencesRoute from "../notifications/preferences/route";
import * as readRoute from "../notifications/read/route";
import * as notificationsRoute from "../notifications/route";
import * as pushSubscriptionsIdRoute from "../push-subscriptions/[id]/route";
import * as pushSubscriptionsRoute from "../push-subscriptions/route";

/** What agents are told of, and how. */
export const notificationRoutes: RouteTable = {
  "/notifications": notificationsRoute,
  "/notifications/preferences": preferencesRoute,
  "/notifications/read": readRoute,
  "/push-subscriptions": pushSubscriptionsRoute,
  "/push-subscriptions/{id}": pushSubscriptionsIdRoute,
};
