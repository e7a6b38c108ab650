"use client";

import { useTranslations } from "next-intl";
import { clockOffset } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { useNow } from "@/components/ui/use-now";
import type { CoverageNowAnswer, WatcherView } from "@/lib/coverage/state-schemas";

const MINUTE = 60_000;

/** What somebody on shift does, in words with their minutes: "break 8 min". */
export function useWatchWords() {
  const t = useTranslations("watch");
  const now = useNow(15_000, useViewer().serverNow) + clockOffset();
  const length = (minutes: number) =>
    minutes < 60 ? t("minutes", { minutes }) : t("hours", { hours: Math.floor(minutes / 60) });
  return {
    now,
    doing({ agentId, state, since }: WatcherView, watch: CoverageNowAnswer): string {
      const late = watch.late.find((each) => each.agentId === agentId);
      if (late) return t("late", { time: length(late.lateMinutes) });
      const minutes = since ? Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE)) : -1;
      return t(`for.${state}`, { minutes, time: length(minutes) });
    },
  };
}
