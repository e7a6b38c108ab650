"use client";

import { CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { CoverageNowAnswer } from "@/lib/coverage/state-schemas";
import { useWatchWords } from "./use-watch-words";

const EVENING = 18;

/** The next hole of the plan, by the viewer's clock; for leads a way to the cover. */
export function GapLine({ watch }: { watch: CoverageNowAnswer }) {
  const t = useTranslations("watch.gap");
  const { role } = useViewer();
  const { dateTime } = useFormatter();
  const { now } = useWatchWords();
  const { gap } = watch;
  if (!gap) return null;
  const [from, to] = [new Date(gap.startAt), new Date(gap.endAt)];
  const clock = (at: Date) => dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = (at: Date) => dateTime(at, { weekday: "short" });
  const hour = Number(clock(from).slice(0, 2));
  const isToday = day(from) === day(new Date(now));
  const isNight = hour >= EVENING || hour < 6;
  const name = from.getTime() <= now ? "now" : isNight ? "tonight" : isToday ? "today" : "tomorrow";
  const end = day(to) === day(from) ? clock(to) : `${day(to)} ${clock(to)}`;
  const text = t("when", { from: `${day(from)} ${clock(from)}`, to: end, why: gap.why });
  const lines = (
    <>
      <span className="flex items-center gap-1.5 font-semibold text-label text-red">
        <CircleAlert aria-hidden="true" className="size-3 shrink-0" />
        {t(name)}
      </span>
      <span className="block text-ink-2 text-meta">{text}</span>
    </>
  );
  return (
    <div className="mx-2 mt-2 border-t pt-2">
      {role === "agent" ? (
        <p>{lines}</p>
      ) : (
        <a href="/coverage/cover" className="block rounded-chip">
          {lines}
        </a>
      )}
    </div>
  );
}
