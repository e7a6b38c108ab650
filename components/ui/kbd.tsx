import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  children: ReactNode;
  /** Without the box, on filled grounds. */
  bare?: boolean;
  /** Part of a sentence. A hint beside an action is silent: the action says `aria-keyshortcuts`. */
  spoken?: boolean;
  className?: string;
};

export function Kbd({ children, bare = false, spoken = false, className }: Props) {
  const look = cn(
    "shrink-0 font-medium font-sans text-label",
    bare
      ? "opacity-95"
      : "inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-chip border border-line-strong bg-surface px-1 text-ink-2",
    !spoken && "phone:hidden",
    className,
  );
  if (spoken) return <kbd className={look}>{children}</kbd>;
  return (
    <span aria-hidden="true" className={look}>
      {children}
    </span>
  );
}
