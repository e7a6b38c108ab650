import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  icon?: ReactNode;
  /** Red only for: tried before, broken promise, leaving soon. */
  tone?: "plain" | "red";
  title?: string;
  children: ReactNode;
  className?: string;
};

export function Chip({ icon, tone = "plain", title, children, className }: Props) {
  return (
    <span
      title={title}
      className={cn(
        "inline-flex h-5 min-w-0 items-center gap-1 rounded-chip px-1.5 font-medium text-label [&_svg]:size-3 [&_svg]:shrink-0",
        tone === "red" ? "bg-red-tint text-red" : "bg-chip text-ink-2",
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
