"use client";

import { useTranslations } from "next-intl";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export function HistorySkeleton() {
  const t = useTranslations("conversations-ui");
  return (
    <SkeletonGroup label={t("loading")} className="flex flex-1 flex-col justify-end gap-6 p-4">
      {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-6 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 border-l-3 pl-3">
            <Skeleton className="w-32" />
            <Skeleton className={width} />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
