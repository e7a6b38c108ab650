"use client";

import { useFormatter } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { dateFormat } from "@/components/ui/date-format";
import type { Conversation } from "@/lib/conversations/schemas";
import { useFlagWords } from "./use-flag-words";

/** "Due 09:04 instead of 09:10: level 2 of tried before (30) + reach (20)"; null where flags move nothing. */
export function useWhyLine({ flags, dueAt, promisedAt, rank }: Conversation): string | null {
  const { t, kindOf } = useFlagWords();
  const format = useFormatter();
  const { zone, serverNow } = useViewer();
  if (flags.length === 0) return null;
  const of = flags.map((flag) => `${kindOf(flag).toLowerCase()} (${flag.weight})`).join(" + ");
  const level = flags[0]?.level ?? 0;
  if (level === 0 || !dueAt || !promisedAt || dueAt >= promisedAt) return t("line.none", { of });
  const time = (at: string) => {
    const days = dateFormat("en-CA", { timeZone: zone });
    const isToday = days.format(new Date(at)) === days.format(new Date(serverNow));
    return format.dateTime(new Date(at), {
      ...(isToday ? {} : { weekday: "short" }),
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  };
  const line = t("line.due", { due: time(dueAt), promised: time(promisedAt), level, of });
  return rank === 0 ? `${line} · ${t("line.top")}` : line;
}
