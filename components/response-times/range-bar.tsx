"use client";

import { CalendarDays, Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { Range } from "@/lib/response-times/report-schemas";
import { PRESETS, type ReportState } from "./report-state";
import { useRangeWords } from "./use-range-words";

const RangePopover = lazyLayer(() => import("./range-popover").then((module) => module.RangePopover));

type Props = {
  state: ReportState;
  /** As the report says it; null until it is there. */
  range: Range | null;
  previous: Range | null;
  today: string;
  zone: string;
  exportHref: string;
  onState: (state: ReportState) => void;
};

/** Which days, against which, and the ways out: rows as a file, paper. */
export function RangeBar({ state, range, previous, today, zone, exportHref, onState }: Props) {
  const t = useTranslations("response-times");
  const words = useRangeWords();
  const [isOpen, setIsOpen] = useState(false);
  const segments = PRESETS.map((value) => ({ value, label: t(`range.${value}`) }));
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b px-6 py-2 phone:px-4">
      <h1 className="mr-auto text-title phone:flex-1">{t("title")}</h1>
      <div className="flex rounded-control bg-sunk phone:order-2 print:hidden">
        <Segmented<ReportState["range"]>
          label={t("range.label")}
          segments={segments}
          value={state.range}
          onChange={(preset) => onState({ ...state, range: preset, from: "", to: "" })}
        />
        <RangePopover
          open={isOpen}
          onOpenChange={setIsOpen}
          state={state}
          range={range}
          today={today}
          zone={zone}
          onState={onState}
          trigger={
            <button
              type="button"
              aria-label={t("range.choose", { range: range ? words(range) : "" })}
              className={cn(
                "m-0.5 inline-flex min-w-32 items-center justify-center gap-1.5 whitespace-nowrap rounded-[5px] border border-transparent px-2 font-medium text-body text-ink-2 hover:text-ink phone:min-w-10",
                state.range === "own" && "border-edge bg-raised font-semibold text-ink shadow-composer",
              )}
            >
              <CalendarDays aria-hidden="true" className="size-4 shrink-0" />
              <span className="figures phone:sr-only">{range ? words(range) : t("range.own")}</span>
            </button>
          }
        />
      </div>
      <p className="figures hidden text-ink-2 text-meta print:block">{range ? words(range) : null}</p>
      <p className="figures text-ink-3 text-meta min-[1200px]:min-w-36 phone:order-3">
        {previous ? t("range.against", { range: words(previous) }) : null}
      </p>
      <span className="flex gap-2 phone:order-1 print:hidden">
        <IconButton
          label={t("print")}
          icon={<Printer aria-hidden="true" />}
          variant="plain"
          size={28}
          onClick={() => window.print()}
        />
        <a href={exportHref} download className={buttonClass("plain", 28)}>
          <Download aria-hidden="true" />
          {t("export")}
        </a>
      </span>
    </header>
  );
}
