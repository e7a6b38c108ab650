"use client";

import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton, SkeletonGroup, SkeletonRing } from "@/components/ui/skeleton";
import type { QueueCounts } from "@/lib/conversations/schemas";
import { countFilters, type QueueView } from "./queue-view";

export function QueueSkeleton() {
  const t = useTranslations("inbox");
  return (
    <SkeletonGroup label={t("loading")}>
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div
          key={key}
          className="flex h-[88px] gap-3 border-b py-[11px] pr-3 pl-4 phone:h-[101px] phone:py-[15px]"
        >
          <SkeletonRing />
          <div className="flex flex-1 flex-col gap-2 pt-1">
            <div className="flex justify-between">
              <Skeleton className="w-28" />
              <Skeleton className="w-14" />
            </div>
            <Skeleton className="w-52" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}

type EmptyProps = { view: QueueView; counts: QueueCounts; onView: (view: QueueView) => void };

export function QueueEmpty({ view, counts, onView }: EmptyProps) {
  const t = useTranslations("inbox");
  const isFiltered = countFilters(view) > 0 || view.assignee !== undefined;
  if (isFiltered) {
    return (
      <EmptyState
        icon={<Inbox />}
        title={t("empty.filteredTitle")}
        actions={<Button onClick={() => onView({ show: "open" })}>{t("empty.showAll")}</Button>}
      >
        {t("empty.filteredText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Inbox />}
      title={t("empty.title")}
      actions={
        counts.snoozed > 0 ? (
          <Button onClick={() => onView({ show: "snoozed" })}>{t("empty.showSnoozed")}</Button>
        ) : null
      }
    >
      {t("empty.text")}
      {counts.snoozed > 0 ? <p>{t("empty.snoozed", { count: counts.snoozed })}</p> : null}
    </EmptyState>
  );
}

export function QueueFailed({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("inbox");
  return (
    <ErrorState
      title={t("failedTitle")}
      actions={
        <Button variant="solid" onClick={onRetry}>
          {t("again")}
        </Button>
      }
    >
      {t("failedText")}
    </ErrorState>
  );
}
