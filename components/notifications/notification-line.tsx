"use client";

import { Circle, CircleDot } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { NotificationView } from "@/lib/notifications/schemas";
import { useNotificationWords } from "./notification-words";

type Props = { notification: NotificationView; onMark: (isRead: boolean) => void };

/** One of them: a link to what it is about, and a mark to put it away without going there. */
export function NotificationLine({ notification, onMark }: Props) {
  const t = useTranslations("notifications.panel");
  const words = useNotificationWords();
  const locale = useLocale();
  const { zone, serverNow } = useViewer();
  const timeZone = useTimeZone() ?? zone;
  const { path, isRead, happenedAt } = notification;
  const what = words(notification);
  return (
    <li className="flex items-center border-b last:border-b-0 hover:bg-selected">
      <a
        href={path}
        onClick={() => onMark(true)}
        className="flex min-h-11 min-w-0 flex-1 flex-col justify-center py-1.5 pl-4 focus-visible:outline-offset-[-2px]"
      >
        <span className={cn("text-body", isRead ? "text-ink-2" : "font-semibold")}>
          {isRead ? null : <span className="sr-only">{t("isUnread")}: </span>}
          {what}
        </span>
        <RelativeTime
          at={happenedAt}
          locale={locale}
          timeZone={timeZone}
          serverNow={serverNow}
          look="distance"
          className="text-ink-3 text-meta"
        />
      </a>
      <IconButton
        label={t(isRead ? "unread" : "read", { what })}
        icon={isRead ? <Circle /> : <CircleDot />}
        tooltipSide="left"
        className="mx-1.5 shrink-0 phone:size-11"
        onClick={() => onMark(!isRead)}
      />
    </li>
  );
}
