import { getTranslations } from "next-intl/server";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

export default async function MyDayLoading() {
  const t = await getTranslations("my-day");
  return (
    <SkeletonGroup label={t("loading")} className="flex-1">
      <div className="flex h-12 items-center border-b px-6">
        <Skeleton className="w-32" />
      </div>
      <div className="mx-auto grid max-w-[1040px] grid-cols-4 gap-4 px-6 py-6 phone:grid-cols-2 phone:px-4">
        {["answered", "median", "target", "useful"].map((name) => (
          <div key={name} className="flex flex-col gap-3 py-3">
            <Skeleton className="w-24" />
            <Skeleton className="h-7 w-20" />
          </div>
        ))}
        {["a", "b", "c", "d", "e"].map((row) => (
          <Skeleton key={row} className="col-span-full h-8" />
        ))}
      </div>
    </SkeletonGroup>
  );
}
