"use client";

import { ArrowLeft, Download, ListX } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Which } from "@/lib/response-times/report-schemas";
import { FILTERS } from "./report-state";
import { rowsCsv } from "./rows-address";
import { RowsScope } from "./rows-scope";
import { RowsTable } from "./rows-table";
import { useAddress } from "./use-address";
import { useRows } from "./use-rows";

const SHOWN: readonly Which[] = ["counted", "inTime", "late", "open", "leftOut", "all"];
const OF_REPORT = ["from", "to", "zone", "metric", "clock", "why", ...FILTERS];

/** The turns behind a figure, each leading to its conversation; the CSV is of the same. */
export function RowsScreen() {
  const t = useTranslations("response-times");
  const viewer = useViewer();
  const [asked, go] = useAddress("/response-times/rows");
  const { rows, more, retry } = useRows(asked);
  const query = Object.fromEntries(new URLSearchParams(asked));
  const which = SHOWN.find((each) => each === query.which) ?? "counted";
  const back = new URLSearchParams(Object.entries(query).filter(([name]) => OF_REPORT.includes(name)));
  const set = (name: string, value: string) =>
    go(new URLSearchParams({ ...query, [name]: value }).toString());
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
      >
        <header className="flex min-h-12 flex-wrap items-center gap-3 border-b px-6 py-2 phone:px-4">
          <a
            href={`/response-times?${back}`}
            className={buttonClass("ghost", 28, "-ml-2.5 print:hidden")}
            aria-label={t("rows.back")}
          >
            <ArrowLeft aria-hidden="true" />
          </a>
          <h1 className="mr-auto text-title">{t("rows.title")}</h1>
          <Segmented
            label={t("rows.order")}
            value={query.sort === "slowest" ? "slowest" : "newest"}
            onChange={(sort) => set("sort", sort)}
            segments={[
              { value: "newest", label: t("rows.newest") },
              { value: "slowest", label: t("rows.slowest") },
            ]}
          />
          <a href={rowsCsv(query)} download className={buttonClass("plain", 28, "print:hidden")}>
            <Download aria-hidden="true" />
            {t("export")}
          </a>
        </header>
        <div className="overflow-x-auto border-b px-6 py-2 phone:px-4 print:hidden">
          <Segmented
            label={t("rows.which")}
            value={which}
            onChange={(next) => set("which", next)}
            segments={SHOWN.map((value) => ({ value, label: t(`rows.of.${value}`) }))}
          />
        </div>
        <RowsScope query={query} zone={query.zone ?? viewer.zone} />
        <Found rows={rows} zone={query.zone ?? viewer.zone} onMore={more} onRetry={retry} />
      </main>
      <PhoneTabs />
    </>
  );
}

type FoundProps = {
  rows: ReturnType<typeof useRows>["rows"];
  zone: string;
  onMore: () => void;
  onRetry: () => void;
};

function Found({ rows, zone, onMore, onRetry }: FoundProps) {
  const t = useTranslations("response-times");
  if (rows.state === "failed") {
    return (
      <ErrorState
        title={t("failed.title")}
        className="py-16"
        actions={<Button onClick={onRetry}>{t("failed.again")}</Button>}
      >
        {rows.detail || t("failed.offline")}
      </ErrorState>
    );
  }
  if (rows.state === "loading") {
    return (
      <SkeletonGroup label={t("loading")} className="flex flex-col px-6 pt-7">
        {Array.from({ length: 12 }, (_, at) => (
          <span key={at} className="flex h-8 items-center border-b">
            <Skeleton className="w-full" />
          </span>
        ))}
      </SkeletonGroup>
    );
  }
  if (rows.rows.length === 0) {
    return (
      <EmptyState icon={<ListX />} title={t("rows.none")} className="py-16">
        {t("rows.noneText")}
      </EmptyState>
    );
  }
  return (
    <div className="px-6 pb-24 phone:px-4">
      <RowsTable rows={rows.rows} zone={zone} />
      {rows.nextCursor ? (
        <Button className="mt-4 print:hidden" disabled={rows.isMore} onClick={onMore}>
          {t("rows.more")}
        </Button>
      ) : null}
    </div>
  );
}
