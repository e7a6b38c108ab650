"use client";

import { BellOff, CheckCheck, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Popover } from "@/components/ui/popover";
import type { Marked, MarkRead, NotificationPage, NotificationView } from "@/lib/notifications/schemas";
import { NotificationLine } from "./notification-line";
import { keepUnread, useNotificationVersion, useUnread } from "./notification-store";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: "top" | "right";
};

export function NotificationPanel({ trigger, open, onOpenChange, side }: Props) {
  const t = useTranslations("notifications.panel");
  return (
    <Popover
      trigger={trigger}
      label={t("label")}
      side={side}
      width="explain"
      open={open}
      onOpenChange={onOpenChange}
      className="p-0"
    >
      {open ? <NotificationList /> : null}
    </Popover>
  );
}

const PAGE = 20;

function NotificationList() {
  const t = useTranslations("notifications.panel");
  const offer = useUndo();
  const unread = useUnread();
  const version = useNotificationVersion();
  const [list, setList] = useState<readonly NotificationView[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const read = useCallback(async (after: string | null) => {
    try {
      const page = await callApi<NotificationPage>("/notifications", {
        query: { limit: PAGE, cursor: after },
      });
      setList((before) => (after && before ? [...before, ...page.data] : page.data));
      setCursor(page.nextCursor);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    void read(null);
  }, [version, read]);

  const mark = async (wish: Partial<MarkRead>): Promise<Marked | null> => {
    const marked = await callApi<Marked>("/notifications/read", {
      method: "POST",
      body: wish,
      keepalive: true,
    }).catch(() => null);
    if (marked) keepUnread(marked.unread);
    return marked;
  };
  const markAll = async () => {
    const marked = await mark({ all: true });
    if (!marked || marked.ids.length === 0) return;
    const text = t("wereRead", { count: marked.ids.length });
    offer({ text, said: text, undo: () => void mark({ ids: marked.ids.slice(0, 500), isRead: false }) });
  };

  return (
    <>
      <header className="sticky top-0 z-10 flex items-center gap-1 border-b bg-raised py-1.5 pr-1.5 pl-4">
        <h2 className="min-w-0 flex-1 text-large">{t("label")}</h2>
        <Button
          size={28}
          variant="ghost"
          icon={<CheckCheck aria-hidden="true" />}
          disabled={unread === 0}
          onClick={() => void markAll()}
        >
          {t("allRead")}
        </Button>
        <a
          href="/my-day/notifications"
          aria-label={t("settings")}
          title={t("settings")}
          className={buttonClass("ghost", 28, "w-(--height-bar) px-0")}
        >
          <Settings2 aria-hidden="true" />
        </a>
      </header>
      {hasFailed ? (
        <div role="alert" className="flex items-center gap-2 p-4 text-body">
          <span className="flex-1">{t("failed")}</span>
          <Button size={28} onClick={() => void read(null)}>
            {t("again")}
          </Button>
        </div>
      ) : null}
      {list?.length === 0 ? (
        <EmptyState icon={<BellOff />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      ) : null}
      <ul aria-label={t("label")}>
        {list?.map((each) => (
          <NotificationLine
            key={each.id}
            notification={each}
            onMark={(isRead) => void mark({ ids: [each.id], isRead })}
          />
        ))}
      </ul>
      {cursor ? (
        <div className="p-2 text-center">
          <Button size={28} variant="ghost" onClick={() => void read(cursor)}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}
