"use client";

import { Calculator } from "lucide-react";
import type { ReactNode } from "react";
import { type ExplainAsk, useExplain } from "./explain-context";

type Props = {
  name: string;
  value: string;
  unit?: string;
  ask: ExplainAsk;
  /** Better or worse in words, then how many. */
  change: ReactNode;
  count: ReactNode;
};

/** One figure of the report; all of it is the button that explains it. */
export function FigureTile({ name, value, unit, ask, change, count }: Props) {
  const explain = useExplain();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-figure={ask.figure}
      onClick={(event) => explain(ask, event.currentTarget)}
      className="group relative flex min-w-0 flex-col items-start bg-surface px-4 pt-3 pb-3.5 text-left outline-offset-[-2px] hover:bg-selected"
    >
      <span className="flex min-h-5 w-full items-start justify-between gap-1 text-ink-2 text-meta">
        {name}
        <Calculator
          aria-hidden="true"
          className="mt-px size-3.5 shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 print:hidden"
        />
      </span>
      <span className="figures font-semibold text-figure">
        {value}
        {unit ? <span className="ml-1 font-normal text-body text-ink-2">{unit}</span> : null}
      </span>
      <span className="mt-1 text-ink-2 text-meta">{change}</span>
      <span className="figures text-ink-2 text-meta">{count}</span>
    </button>
  );
}
