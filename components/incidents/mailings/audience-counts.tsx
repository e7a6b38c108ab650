"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { LeftOutList } from "./left-out-list";
import type { useAudience } from "./use-audience";

type Props = { counting: ReturnType<typeof useAudience>; people: number; isDirty: boolean };

/** How many get it, and how many do not and why. */
export function AudienceCounts({ counting, people, isDirty }: Props) {
  const t = useTranslations("mailings");
  const { audience, busy, problem, count } = counting;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3" aria-live="polite">
        <p className="font-semibold text-large">
          {audience ? t("audience.get", { count: audience.getting }) : t("audience.most", { count: people })}
        </p>
        <Button size={24} disabled={busy} onClick={() => void count()}>
          {t(busy ? "audience.counting" : "audience.count")}
        </Button>
      </div>
      {audience ? <LeftOutCounts leftOut={audience.leftOut} /> : null}
      {isDirty ? <p className="text-ink-3 text-meta">{t("audience.unsaved")}</p> : null}
      <Problem text={problem} />
    </div>
  );
}

type LeftOutProps = {
  leftOut: Readonly<Record<string, number>>;
  /** Of a mailing that was prepared: each count opens to its people. */
  mailingId?: string;
};

export function LeftOutCounts({ leftOut, mailingId }: LeftOutProps) {
  const t = useTranslations("mailings");
  const format = useFormatter();
  const [open, setOpen] = useState<string | null>(null);
  const rows = Object.entries(leftOut).filter(([, count]) => count > 0);
  const all = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <p className="text-body text-ink-2">{t("audience.without", { count: all })}</p>
      {rows.length > 0 ? (
        <dl className="grid max-w-[320px] grid-cols-[1fr_auto] gap-x-4 gap-y-1 pt-1 text-body">
          {rows.map(([reason, count]) => {
            const what = t(`audience.reason.${reason}`);
            return (
              <div key={reason} className="contents">
                <dt className="text-ink-2">{what}</dt>
                <dd className="figures text-right">
                  {mailingId ? (
                    <button
                      type="button"
                      aria-label={t("letters.open", { count: format.number(count), what })}
                      className="text-accent underline"
                      onClick={() => setOpen(reason)}
                    >
                      {format.number(count)}
                    </button>
                  ) : (
                    format.number(count)
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      ) : null}
      {mailingId && open ? (
        <LeftOutList mailingId={mailingId} reason={open} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
