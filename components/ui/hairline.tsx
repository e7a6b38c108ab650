import type { ReactNode } from "react";
import { cn } from "./class-names";

/** With words it is the day line of a history. */
export function Hairline({ children, className }: { children?: ReactNode; className?: string }) {
  if (!children) return <hr className={cn("h-px border-0 bg-line", className)} />;
  return (
    <div className={cn("flex items-center gap-2", className)}>
      <h3 className="font-semibold text-ink-3 text-label">{children}</h3>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </div>
  );
}
