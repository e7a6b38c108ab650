import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { flagQuery, pageQuery } from "@/lib/auth/page-query";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { notificationPageSchema } from "@/lib/notifications/schemas";

export const GET = apiRoute(
  {
    summary: "What the caller was told of, the newest first, and how much of it is unread",
    query: z.object({ ...pageQuery, unread: flagQuery.default(false) }),
    answer: notificationPageSchema,
  },
  (ctx, { query }) => listNotifications(ctx, query),
);
