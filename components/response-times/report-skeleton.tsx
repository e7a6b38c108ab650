"use client";

import { useTranslations } from "next-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const TILES = ["p50", "p90", "p95", "within600", "within1800", "withinTarget", "neverAnswered"];

/** The report's own heights, so that nothing moves when it comes. */
export function ReportSkeleton() {
  const t = useTranslations("response-times");
  return (
    <SkeletonGroup label={t("loading")}>
      <div className="flex h-12 items-center border-b px-6 phone:h-28">
        <Skeleton className="w-2/3" />
      </div>
      <div className="grid grid-cols-7 gap-px border-b bg-line max-[1200px]:grid-cols-4 phone:grid-cols-2">
        {TILES.map((tile) => (
          <div key={tile} className="flex h-34 flex-col gap-3 bg-surface p-4">
            <Skeleton className="w-16" />
            <Skeleton className="h-7 w-24" />
            <Skeleton className="w-28" />
          </div>
        ))}
        <span className="bg-surface min-[1201px]:hidden" />
      </div>
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-px bg-line *:bg-surface max-[1200px]:grid-cols-1">
        {["trend", "distribution", "heat", "agents"].map((part) => (
          <div key={part} className="flex h-88 flex-col gap-4 p-6">
            <Skeleton className="w-48" />
            <Skeleton className="h-60 w-full" />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
