"use client";

import { LogOut } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { createElement, useEffect } from "react";
import { goTo } from "@/components/calls/parked";
import { useAnnounce } from "@/components/desk/announcer";
import { say } from "@/components/desk/toasts";
import type { CoverageNowAnswer } from "@/lib/coverage/state-schemas";
import { useWatchWords } from "./use-watch-words";

const BEFORE_MS = 15 * 60_000;
const TOLD = "caret-shift-end-told";

/** From a quarter of an hour before the viewer's shift ends: what is open goes back to the queue unless it is kept. */
export function ShiftEndLine({ watch }: { watch: CoverageNowAnswer }) {
  const t = useTranslations("watch.ends");
  const { dateTime } = useFormatter();
  const announce = useAnnounce();
  const { now } = useWatchWords();
  const { mine } = watch;
  const left = mine ? Date.parse(mine.endAt) - now : 0;
  const isNear = mine !== null && mine.open > 0 && left > 0 && left <= BEFORE_MS;
  const time = mine
    ? dateTime(new Date(mine.endAt), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    : "";
  const endAt = mine?.endAt ?? "";
  const count = mine?.open ?? 0;

  useEffect(() => {
    if (!isNear || sessionStorage.getItem(TOLD) === endAt) return;
    sessionStorage.setItem(TOLD, endAt);
    const text = t("said", { time, count });
    announce(text);
    const look = { label: t("mine"), onUndo: () => goTo("/inbox?assignee=me") };
    void say({ id: "shift-end", icon: createElement(LogOut), text, undo: look });
  }, [isNear, endAt, time, count, announce, t]);

  if (!isNear) return null;
  return (
    <div className="mx-2 mt-2 border-t pt-2 text-meta">
      <p className="font-semibold text-ink">{t("title", { time })}</p>
      <p className="text-ink-2">{t("text", { count })}</p>
      <p className="flex gap-3">
        <a href="/inbox?assignee=me" className="text-link rounded-chip">
          {t("mine")}
        </a>
        <a href="/handovers" className="text-link rounded-chip">
          {t("handOver")}
        </a>
      </p>
    </div>
  );
}
