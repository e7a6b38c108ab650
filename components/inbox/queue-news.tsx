"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { clockOffset } from "@/components/desk/api";
import { Kbd } from "@/components/ui/kbd";
import { ringOf } from "./due-ring";
import type { News, Queue } from "./queue-store";

/** What is held back while the queue is in use: "7 new, 1 red". */
export function QueueNews({ queue, news, onShow }: { queue: Queue; news: News; onShow: () => void }) {
  const t = useTranslations("inbox");
  const announce = useAnnounce();
  const said = useRef(0);
  const fresh = news.fresh.length;
  const red = news.fresh.filter((id) => {
    const row = queue.rows.get(id);
    if (!row) return false;
    const { state } = ringOf(row, Date.now() + clockOffset());
    return row.rank === 0 || state === "late" || state === "critical";
  }).length;
  const text = fresh > 0 ? t("news.fresh", { fresh, red }) : t("news.left", { left: news.left.length });

  useEffect(() => {
    if (fresh > said.current) announce(text);
    said.current = fresh;
  }, [announce, fresh, text]);

  if (fresh === 0 && news.left.length === 0) return null;
  return (
    <div className="pointer-events-none absolute inset-x-0 top-2 z-20 flex justify-center">
      <button
        type="button"
        onClick={onShow}
        aria-keyshortcuts="."
        className="pointer-events-auto inline-flex h-7 animate-menu-in items-center gap-2 rounded-full bg-toast px-3 font-medium text-meta text-on-toast shadow-menu phone:h-11"
      >
        <ArrowUp aria-hidden="true" className="size-3.5" />
        {text}
        <Kbd bare>.</Kbd>
      </button>
    </div>
  );
}
