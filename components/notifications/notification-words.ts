"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { NotificationView } from "@/lib/notifications/schemas";

/** One notification as a sentence. */
export function useNotificationWords(): (notification: NotificationView) => string {
  const t = useTranslations("notifications");
  return useCallback(
    ({ kind, customer, by }) =>
      t(`kinds.${kind}`, { customer: customer ?? "none", by: by?.displayName ?? "none" }),
    [t],
  );
}
