import type { ReactNode } from "react";

/** The one thing that pulses. */
export function Typing({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-ink-2 text-meta">
      <span aria-hidden="true" className="inline-flex gap-[3px] phone:hidden">
        {[0, 1, 2].map((dot) => (
          <span
            key={dot}
            style={{ animationDelay: `${dot * 160}ms` }}
            className="size-[3px] rounded-full bg-ink-2 motion-safe:animate-[leave_600ms_ease-in-out_infinite_alternate]"
          />
        ))}
      </span>
      {children}
    </span>
  );
}
