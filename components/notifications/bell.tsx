"use client";

import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { cn } from "@/components/ui/class-names";
import { useUnread } from "./notification-store";

const Panel = lazyLayer(() => import("./notification-panel").then((module) => module.NotificationPanel));

/** What the viewer was told of, and how much of it is unread; the list behind it. */
export function Bell({ compact = false }: { compact?: boolean }) {
  const t = useTranslations("notifications");
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  const button = (
    <button
      type="button"
      aria-label={t("bell", { count: unread })}
      className={
        compact
          ? "relative flex min-h-14 flex-1 flex-col items-center justify-center gap-1 text-ink-2 text-label"
          : "relative flex h-7 shrink-0 items-center gap-2.5 rounded-control px-2 text-left font-medium text-body text-ink-2 hover:bg-selected hover:text-ink aria-expanded:bg-selected max-[1359px]:h-8 max-[1359px]:justify-center max-[1359px]:px-0"
      }
    >
      <BellIcon aria-hidden="true" className={compact ? "size-5" : "size-4 shrink-0"} />
      <span aria-hidden="true" className={compact ? undefined : "flex-1 truncate max-[1359px]:hidden"}>
        {t(compact ? "short" : "title")}
      </span>
      {unread === 0 ? null : (
        <span
          aria-hidden="true"
          className={cn(
            "figures rounded-full bg-ink px-1.5 font-semibold text-label text-on-ink",
            compact
              ? "absolute top-1 left-1/2 ml-1"
              : "max-[1359px]:absolute max-[1359px]:-top-1 max-[1359px]:-right-1",
          )}
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </button>
  );
  return <Panel trigger={button} open={open} onOpenChange={setOpen} side={compact ? "top" : "right"} />;
}
