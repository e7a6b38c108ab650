"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { type BoardDay, todayIn } from "@/lib/coverage/rules/board-week";
import { daysLater } from "@/lib/coverage/rules/wall-time";
import {
  type CalendarSlot,
  calendarMonth,
  calendarWeek,
  monthsLater,
  slotAt,
} from "@/lib/publishing/rules/calendar-days";
import { planAt, readPlan } from "@/lib/publishing/rules/read-plan";
import type { NativePost, PlannedPost } from "@/lib/publishing/schemas";
import type { PublishingActs } from "../publishing-acts";
import { usePostWords } from "../use-post-words";
import { AgendaList } from "./agenda-list";
import { type CalendarView, calendarHref } from "./calendar-address";
import { type CalendarEntry, calendarEntries } from "./calendar-entry";
import { CalendarHead } from "./calendar-head";
import { canMove } from "./calendar-post";
import { MonthGrid } from "./month-grid";
import { MoveDialog } from "./move-dialog";
import { useCalendarKeys } from "./use-calendar-keys";
import { useMovePost } from "./use-move-post";
import { WeekGrid } from "./week-grid";

const MINUTE = 60_000;

type Props = {
  shown: CalendarView;
  posts: readonly PlannedPost[];
  native: readonly NativePost[];
  accounts: readonly { id: string; channel: string; handle: string }[];
  mayWrite: boolean;
  change: PublishingActs["change"];
};

/** What goes out when, by week or month and by any clock. */
export function CalendarScreen({ shown, posts, native, accounts, mayWrite, change }: Props) {
  const t = useTranslations("publishing.calendar");
  const router = useRouter();
  const { zone: ownZone } = useViewer();
  const { handle } = usePostWords();
  const [moving, setMoving] = useState<PlannedPost | null>(null);
  const move = useMovePost(change);
  const { view, on, zone } = shown;
  const days = useMemo(() => calendarWeek(zone, on), [zone, on]);
  const weeks = useMemo(() => calendarMonth(zone, on), [zone, on]);
  const entries = useMemo(() => calendarEntries(posts, native), [posts, native]);
  const names = accounts.map((account) => ({ ...account, handle: handle(account) }));
  const handleOf = (id: string) => names.find((account) => account.id === id)?.handle ?? "";

  const go = (day: string) => router.push(calendarHref({ ...shown, on: day }, ownZone), { scroll: false });
  const onStep = (steps: number) =>
    go(view === "month" ? monthsLater(on, steps) : daysLater(days[0]?.on ?? on, steps * 7));
  const onToday = () => go(todayIn(zone, Date.now()));
  useCalendarKeys({ mayWrite, onStep, onToday });

  const dropped = (id: string): PlannedPost | null => {
    const entry = entries.find((each) => each.id === id);
    return entry && canMove(entry) ? entry.post : null;
  };
  const drop = (post: PlannedPost | null, atMs: number | undefined) => {
    if (!post || atMs === undefined || Date.parse(post.plannedAt ?? "") === atMs) return;
    void move(post, { plannedLocal: planAt(atMs, post.zone), zone: post.zone });
  };
  const onSlot = (id: string, slot: CalendarSlot) => {
    const post = dropped(id);
    const atMs = Date.parse(post?.plannedAt ?? "");
    const from = days.map((day) => slotAt(day, atMs)).find(Boolean);
    drop(post, Math.min(slot.startMs + (from ? atMs - from.startMs : 0), slot.endMs - MINUTE));
  };
  const onDay = (id: string, day: BoardDay) => {
    const post = dropped(id);
    if (!post?.plannedAt) return;
    drop(post, readPlan(`${day.on}T${planAt(Date.parse(post.plannedAt), zone).slice(11)}`, zone)?.atMs);
  };
  const shared = {
    entries,
    handleOf,
    onMove: (entry: CalendarEntry) => setMoving(entry.post),
  };
  return (
    <section aria-label={t("label")} className="flex flex-col gap-3">
      <CalendarHead
        shown={shown}
        accounts={names}
        monday={days[0]?.on ?? on}
        mayWrite={mayWrite}
        onStep={onStep}
        onToday={onToday}
      />
      <div className="phone:hidden">
        {view === "week" ? (
          <WeekGrid key={`${on} ${zone}`} days={days} zone={zone} onDrop={onSlot} {...shared} />
        ) : (
          <MonthGrid weeks={weeks} shown={shown} onDrop={onDay} {...shared} />
        )}
      </div>
      <div className="hidden phone:block">
        <AgendaList days={view === "week" ? days : weeks.flat()} zone={zone} {...shared} />
      </div>
      <p className="text-ink-3 text-meta phone:hidden">{t("keys")}</p>
      {moving ? (
        <MoveDialog key={moving.id} post={moving} change={change} onClose={() => setMoving(null)} />
      ) : null}
    </section>
  );
}
