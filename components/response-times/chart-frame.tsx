"use client";

import { Download, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { type ChartTable, chartCsv } from "./chart-csv";
import { pictureOf } from "./chart-picture";
import { ChartTableView } from "./chart-table-view";
import { saveCsv, saveFile } from "./save-file";

const SaveMenu = lazyLayer(() => import("./save-menu").then((module) => module.SaveMenu));

type Props = {
  title: string;
  /** What is counted, beside the title. */
  detail: string;
  /** Names the weakest place. */
  sentence: ReactNode;
  table: ChartTable;
  /** Of the files, without an ending. */
  fileName: string;
  /** The picture is a table itself, or one stands beside it. */
  isTable?: boolean;
  children: ReactNode;
  className?: string;
};

/** A picture with its sentence, the table behind it, and both as files. */
export function ChartFrame(props: Props) {
  const { title, detail, sentence, table, fileName, isTable = false, children, className } = props;
  const t = useTranslations("response-times");
  const announce = useAnnounce();
  const [isShown, setIsShown] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const id = useId();
  const savePicture = () => {
    if (!picture.current) return;
    pictureOf(picture.current).then(
      (blob) => saveFile(blob, `${fileName}.png`),
      () => announce(t("chart.noPicture")),
    );
  };
  return (
    <section aria-labelledby={id} className={cn("flex min-w-0 flex-col p-6 phone:p-4", className)}>
      <div ref={picture} className="flex min-w-0 flex-1 flex-col bg-surface">
        <header className="mb-3 flex min-h-6 items-start gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
            <h2 id={id} className="font-semibold text-body">
              {title}
            </h2>
            <span className="text-ink-3 text-meta">{detail}</span>
          </div>
          <span data-no-picture className="-mt-0.5 flex shrink-0 gap-1 phone:-mt-2.5 print:hidden">
            {isTable ? null : (
              <IconButton
                label={t("chart.asTable")}
                icon={<Table2 aria-hidden="true" />}
                size={24}
                aria-pressed={isShown}
                className="text-ink-3 aria-pressed:bg-highlight aria-pressed:text-ink"
                onClick={() => setIsShown(!isShown)}
              />
            )}
            <SaveMenu
              open={isSaving}
              onOpenChange={setIsSaving}
              onPicture={savePicture}
              onFigures={() => saveCsv(chartCsv(table), `${fileName}.csv`)}
              trigger={
                <IconButton
                  label={t("chart.save", { title })}
                  icon={<Download aria-hidden="true" />}
                  size={24}
                  className="text-ink-3"
                />
              }
            />
          </span>
        </header>
        {isShown ? <ChartTableView caption={title} table={table} /> : children}
        {isTable || isShown ? null : (
          <div className="relative">
            <ChartTableView caption={title} table={table} isHidden />
          </div>
        )}
        <p className="mt-3 text-body text-ink-2 text-pretty">{sentence}</p>
      </div>
    </section>
  );
}
