import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export default async function PublishingLoading() {
  const t = await getTranslations("publishing");
  return (
    <SkeletonGroup label={t("loading")} className="flex-1">
      <div className="flex flex-col gap-4 p-6 phone:p-4">
        <Skeleton className="h-7 w-48" />
        <Skeleton className="h-7 w-96 max-w-full" />
        <div className="grid grid-cols-7 gap-2 phone:grid-cols-1">
          {["mo", "tu", "we", "th", "fr", "sa", "su"].map((day) => (
            <Skeleton key={day} className="h-80 phone:h-16" />
          ))}
        </div>
      </div>
    </SkeletonGroup>
  );
}
