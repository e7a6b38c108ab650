"use client";

import { CircleAlert, Info } from "lucide-react";
import { useId } from "react";
import type { RuleFault } from "@/lib/red-flags/rule-set-schemas";
import { useRuleWords } from "./use-rule-words";

const SHOWN = 12;

/** What must be mended before the rules hold, then what is worth a look. Nothing where all is well. */
export function FaultList({ title, faults }: { title: string; faults: readonly RuleFault[] }) {
  const { t, faultText } = useRuleWords();
  const id = useId();
  const ordered = [...faults].sort((a, b) => a.grade.localeCompare(b.grade));
  if (ordered.length === 0) return null;
  return (
    <section aria-labelledby={id} className="rounded-popover border p-4">
      <h2 id={id} className="font-semibold text-body">
        {title}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {ordered.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.code} ${JSON.stringify(fault.values)}`} className="flex gap-2 text-body">
            {fault.grade === "refused" ? (
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-red" />
            ) : (
              <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
            )}
            <span>{faultText(fault)}</span>
          </li>
        ))}
      </ul>
      {ordered.length > SHOWN ? (
        <p className="mt-1 text-ink-3 text-meta">{t("faults.more", { count: ordered.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
