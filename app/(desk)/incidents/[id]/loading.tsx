import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export default async function IncidentLoading() {
  const t = await getTranslations("incidents");
  return (
    <SkeletonGroup label={t("loading")} className="flex-1">
      <div className="mx-auto flex max-w-[1040px] flex-col gap-4 p-6 phone:p-4">
        <Skeleton className="h-7 w-72" />
        <Skeleton className="h-7 w-96" />
        {["a", "b", "c"].map((row) => (
          <Skeleton key={row} className="h-24" />
        ))}
      </div>
    </SkeletonGroup>
  );
}
