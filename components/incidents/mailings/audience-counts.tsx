"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import type { useAudience } from "./use-audience";

type Props = { counting: ReturnType<typeof useAudience>; people: number; isDirty: boolean };

/** How many get it, and how many do not and why. */
export function AudienceCounts({ counting, people, isDirty }: Props) {
  const t = useTranslations("mailings.audience");
  const { audience, busy, problem, count } = counting;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3" aria-live="polite">
        <p className="font-semibold text-large">
          {audience ? t("get", { count: audience.getting }) : t("most", { count: people })}
        </p>
        <Button size={24} disabled={busy} onClick={() => void count()}>
          {t(busy ? "counting" : "count")}
        </Button>
      </div>
      {audience ? <LeftOutCounts leftOut={audience.leftOut} /> : null}
      {isDirty ? <p className="text-ink-3 text-meta">{t("unsaved")}</p> : null}
      <Problem text={problem} />
    </div>
  );
}

export function LeftOutCounts({ leftOut }: { leftOut: Readonly<Record<string, number>> }) {
  const t = useTranslations("mailings.audience");
  const rows = Object.entries(leftOut).filter(([, count]) => count > 0);
  const all = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <p className="text-body text-ink-2">{t("without", { count: all })}</p>
      {rows.length > 0 ? (
        <dl className="grid max-w-[320px] grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-body">
          {rows.map(([reason, count]) => (
            <div key={reason} className="contents">
              <dt className="text-ink-2">{t(`reason.${reason}`)}</dt>
              <dd className="figures text-right">{count.toLocaleString("en")}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
