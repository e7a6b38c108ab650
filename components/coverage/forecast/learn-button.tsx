"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ForecastActs } from "./forecast-acts";

/** Makes the forecast anew, now; it is made hourly by itself. */
export function LearnButton({ learn }: { learn: ForecastActs["learn"] }) {
  const t = useTranslations("forecast");
  const { run, busy, problem } = useDeed();
  return (
    <div className="flex flex-col items-end gap-1">
      <Button icon={<RefreshCw />} disabled={busy} onClick={() => void run(() => learn({}), t("learnt"))}>
        {t("learn")}
      </Button>
      <Problem text={problem} />
    </div>
  );
}
