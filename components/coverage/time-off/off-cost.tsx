"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCoverWords } from "@/components/coverage/cover/use-cover-words";
import { callApi } from "@/components/desk/api";
import type { TimeOff } from "@/lib/coverage/terms-schemas";
import type { TimeOffCost } from "@/lib/coverage/time-off-schemas";

const SHOWN = 4;

/** What this time off would take from the plan, read after the page: shifts in it, gaps, and who else is off. */
export function OffCost({ timeOff, zone }: { timeOff: TimeOff; zone: string }) {
  const t = useTranslations("time-off.cost");
  const words = useCoverWords(zone);
  const [cost, setCost] = useState<TimeOffCost | "failed" | null>(null);
  useEffect(() => {
    let isLeft = false;
    callApi<TimeOffCost>(`/time-off/${timeOff.id}/cost`).then(
      (told) => !isLeft && setCost(told),
      () => !isLeft && setCost("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [timeOff.id]);
  if (cost === null) return <p className="text-ink-3 text-meta">{t("reading")}</p>;
  if (cost === "failed") return <p className="text-ink-3 text-meta">{t("failed")}</p>;
  const { shifts, gaps, alsoOff } = cost;
  return (
    <div className="mt-1 flex flex-col gap-0.5 text-meta">
      <p className="text-ink-2">{t("shifts", { count: shifts.length })}</p>
      {gaps.length === 0 ? (
        <p className="text-ink-2">{t("noGaps")}</p>
      ) : (
        <ul aria-label={t("gaps")} className="text-red">
          {gaps.slice(0, SHOWN).map((gap) => (
            <li key={`${gap.code} ${gap.startAt}`} className="figures">
              {t("gap", {
                when: words.span(Date.parse(gap.startAt), Date.parse(gap.endAt), true),
                why: words.why(gap),
              })}
            </li>
          ))}
          {gaps.length > SHOWN ? <li>{t("more", { count: gaps.length - SHOWN })}</li> : null}
        </ul>
      )}
      {alsoOff.length > 0 ? (
        <p className="text-ink-2">
          {t("alsoOff", { names: [...new Set(alsoOff.map(({ displayName }) => displayName))].join(", ") })}
        </p>
      ) : null}
    </div>
  );
}
