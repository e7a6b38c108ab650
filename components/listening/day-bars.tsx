"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";
import type { DryRunAnswer } from "@/lib/listening/schemas";

/** A bar a day, oldest first; each says its number. */
export function DayBars({ perDay }: { perDay: DryRunAnswer["perDay"] }) {
  const t = useTranslations("listening.dryRun");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Etc/UTC";
  const most = Math.max(1, ...perDay.map(({ hits }) => hits));
  const day = dateFormat(locale, { timeZone, weekday: "short", day: "numeric", month: "short" });
  if (perDay.length === 0) return null;
  return (
    <ol className="flex h-12 items-end gap-1">
      {perDay.map(({ startAt, hits }) => {
        const said = t("day", { on: day.format(new Date(startAt)), hits });
        return (
          <li key={startAt} title={said} className="flex h-full flex-1 items-end">
            <span className="sr-only">{said}</span>
            <span
              aria-hidden="true"
              className="w-full rounded-t-[3px] bg-accent-solid"
              style={{ height: `${Math.max(hits > 0 ? 6 : 2, (hits / most) * 100)}%` }}
            />
          </li>
        );
      })}
    </ol>
  );
}
