"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import { type ExplainAsk, useExplain } from "./explain-context";

type Props = { ask: ExplainAsk; label?: string; className?: string; children: ReactNode };

/** A figure that says where it comes from when it is pressed. */
export function FigureButton({ ask, label, className, children }: Props) {
  const explain = useExplain();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-figure={ask.figure}
      {...(label ? { "aria-label": label } : {})}
      onClick={(event) => explain(ask, event.currentTarget)}
      className={cn(
        "figures -mx-1 whitespace-nowrap rounded-chip px-1 decoration-dotted decoration-ink-3 underline-offset-4 hover:bg-highlight hover:underline phone:min-h-6",
        className,
      )}
    >
      {children}
    </button>
  );
}
