"use client";

import { ChevronLeft, ChevronRight, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { type BoardWeek, todayIn } from "@/lib/coverage/rules/board-week";
import { dayMs, dayText } from "@/lib/coverage/rules/wall-time";
import { ChangesMenu } from "./changes-menu";
import { DiscardDrafts } from "./discard-drafts";
import { LayOutDialog } from "./lay-out-dialog";
import { PublishDialog } from "./publish-dialog";
import type { useBoard } from "./use-board";
import { useBoardDates } from "./use-board-words";
import type { Clipboard } from "./use-clipboard";
import type { LayOut } from "./use-lay-out";
import { weekNumber } from "./week-number";
import { ZonePicker } from "./zone-picker";

type Props = {
  week: BoardWeek;
  zone: string;
  roster: ReturnType<typeof useBoard>;
  clipboard: Clipboard;
  layOut: LayOut;
  mayEdit: boolean;
  nowMs: number;
  go: (query: Record<string, string>) => void;
};

const WEEK = 7 * 86_400_000;

/** Which week is shown and by which clock, what was changed, and the one main deed: to publish it. */
export function BoardHead({ week, zone, roster, clipboard, layOut, mayEdit, nowMs, go }: Props) {
  const t = useTranslations("coverage-board.head");
  const dates = useBoardDates(zone);
  const to = (weeks: number) =>
    `/coverage?week=${dayText(dayMs(week.on) + weeks * WEEK)}&zone=${encodeURIComponent(zone)}`;
  const arrow = buttonClass("ghost", 28, "w-(--height-bar) px-0");
  const isNow = nowMs >= week.startMs && nowMs < week.endMs;
  return (
    <header className="sticky top-0 z-30 flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-6 py-2 phone:static phone:px-4">
      <h1 className="text-title">{t("title")}</h1>
      <nav aria-label={t("weeks")} className="flex items-center">
        <a href={to(-1)} aria-label={t("before")} className={arrow}>
          <ChevronLeft aria-hidden="true" />
        </a>
        <span
          aria-current={isNow ? "date" : undefined}
          className="figures whitespace-nowrap px-1 font-medium text-body"
        >
          {t("week", {
            number: weekNumber(week.on),
            days: dates.range(week.startMs, week.endMs - 1),
          })}
        </span>
        <a href={to(1)} aria-label={t("after")} className={arrow}>
          <ChevronRight aria-hidden="true" />
        </a>
        {isNow ? null : (
          <a
            href={`/coverage?week=${todayIn(zone, nowMs)}&zone=${encodeURIComponent(zone)}`}
            className={buttonClass("ghost", 28)}
          >
            {t("thisWeek")}
          </a>
        )}
      </nav>
      <CoverageTabs at="plan" />
      <div className="ml-auto flex flex-wrap items-center gap-x-2 gap-y-2">
        <ZonePicker zone={zone} onChange={(next) => go({ week: week.on, zone: next })} />
        {mayEdit ? (
          <>
            <ChangesMenu roster={roster} />
            <LayOutDialog
              week={week}
              agents={roster.board.agents}
              minimum={roster.board.policy.minimumCover}
              layOut={layOut}
            />
            <a href={`/coverage/plan?week=${week.on}`} className={buttonClass("plain", 28)}>
              {t("planForMe")}
            </a>
            <DiscardDrafts week={week} roster={roster} />
            <Menu align="end" trigger={<IconButton label={t("more")} icon={<Ellipsis />} />}>
              <MenuItem disabled={clipboard.count === 0} onSelect={clipboard.copyWeek}>
                {t("copyWeek")}
              </MenuItem>
              <MenuItem disabled={!clipboard.mayPaste()} onSelect={() => void clipboard.pasteWeek()}>
                {t("pasteWeek")}
              </MenuItem>
            </Menu>
            <PublishDialog week={week} roster={roster} />
          </>
        ) : null}
      </div>
    </header>
  );
}
