"use client";

import { ClipboardPaste, ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeskCommands } from "@/components/desk/desk-commands";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { QueueCounts } from "@/lib/conversations/schemas";
import type { Reason } from "./inbox-data";
import { countFilters, type QueueView } from "./queue-view";

const QueueFilters = lazyLayer(() => import("./queue-filters").then((module) => module.QueueFilters));

type Props = {
  view: QueueView;
  counts: QueueCounts;
  reasons: readonly Reason[];
  onView: (view: QueueView) => void;
};

type Who = "all" | "me" | "none";

/** Title, count, filters: a bar of 48 above the queue; on a phone the segments lie under the thumb instead. */
export function QueueHead({ view, counts, reasons, onView }: Props) {
  const t = useTranslations("inbox");
  const filters = countFilters(view);
  const [open, setOpen] = useState(false);
  const { openPaste } = useDeskCommands();
  const shown =
    view.show === "waiting" ? counts.waiting : view.show === "snoozed" ? counts.snoozed : counts.open;
  return (
    <header className="flex h-12 shrink-0 items-center gap-1.5 border-b pr-2.5 pl-4 phone:h-14">
      <h1 className="text-large phone:text-display">{t(`show.${view.show}`)}</h1>
      {view.show === "resolved" || view.show === "all" || shown > 1000 ? null : (
        <span className="figures text-ink-3 text-body phone:text-title">{capped(shown)}</span>
      )}
      <span className="flex-1" />
      <WhoSegments view={view} counts={counts} onView={onView} className="phone:hidden" />
      <IconButton
        label={t("paste")}
        icon={<ClipboardPaste aria-hidden="true" />}
        onClick={openPaste}
        className="hidden phone:inline-flex"
      />
      <QueueFilters
        trigger={
          <IconButton
            label={t("filters.open", { count: filters })}
            icon={<ListFilter aria-hidden="true" className={filters > 0 ? "text-accent" : ""} />}
          />
        }
        open={open}
        onOpenChange={setOpen}
        view={view}
        counts={counts}
        reasons={reasons}
        onView={onView}
      />
    </header>
  );
}

export function WhoSegments({
  view,
  counts,
  onView,
  wide = false,
  className,
}: Pick<Props, "view" | "counts" | "onView"> & { wide?: boolean; className?: string }) {
  const t = useTranslations("inbox");
  const who: Who = view.assignee === "me" ? "me" : view.assignee === "none" ? "none" : "all";
  const choose = (next: Who) => {
    const { assignee: _, ...rest } = view;
    onView(next === "all" ? rest : { ...rest, assignee: next });
  };
  return (
    <Segmented<Who>
      label={t("who.label")}
      value={who}
      onChange={choose}
      wide={wide}
      className={cn(className)}
      segments={[
        { value: "all", label: t("who.all") },
        { value: "me", label: t("who.mine"), count: capped(counts.mine) },
        { value: "none", label: t("who.unassigned"), count: capped(counts.unassigned) },
      ]}
    />
  );
}

/** The server counts to a thousand. */
function capped(count: number): string {
  return count > 1000 ? "1k+" : String(count);
}
