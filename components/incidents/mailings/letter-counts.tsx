"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { LETTER_KINDS, type LetterKind } from "./letter-kinds";
import { LetterList } from "./letter-list";

/** Every count opens to its letters. Those that tell of trouble stand only where there is some. */
export function LetterCounts({ mailing, isLead }: { mailing: Mailing; isLead: boolean }) {
  const t = useTranslations("mailings.progress");
  const format = useFormatter();
  const [open, setOpen] = useState<LetterKind | null>(null);
  const { counts } = mailing;
  const isShown = (kind: LetterKind) =>
    counts[kind] > 0 || kind === "sent" || kind === "answered" || kind === "bounced";
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {LETTER_KINDS.filter(isShown).map((kind) => {
          const count = format.number(counts[kind]);
          const shown = (
            <>
              <span className="figures block font-semibold text-large">{count}</span>
              <span className="block text-ink-2 text-meta">{t(kind)}</span>
            </>
          );
          const look = "min-w-24 rounded-card border bg-raised px-3 py-2 text-left";
          return (
            <li key={kind}>
              {isLead ? (
                <button
                  type="button"
                  aria-label={t("open", { count, what: t(kind) })}
                  onClick={() => setOpen(kind)}
                  className={`${look} transition-colors hover:bg-selected`}
                >
                  {shown}
                </button>
              ) : (
                <div className={look}>{shown}</div>
              )}
            </li>
          );
        })}
      </ul>
      {open ? <LetterList mailingId={mailing.id} kind={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
