import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  icon?: ReactNode;
  /** The fact, in bold; red ones are late, critical, refused. */
  title: ReactNode;
  tone?: "plain" | "red";
  children?: ReactNode;
  actions?: ReactNode;
  /** Speaks when it appears. */
  announce?: boolean;
  className?: string;
};

export function Banner({
  icon,
  title,
  tone = "plain",
  children,
  actions,
  announce = false,
  className,
}: Props) {
  const red = tone === "red";
  return (
    <div
      {...(announce ? { role: red ? "alert" : "status" } : {})}
      className={cn(
        "flex items-start gap-3 px-4 py-2 text-body",
        red ? "bg-red-tint text-ink" : "bg-chip text-ink-2",
        className,
      )}
    >
      {icon ? (
        <span
          aria-hidden="true"
          className={cn("mt-0.5 shrink-0 [&_svg]:size-4", red ? "text-red" : "text-ink-2")}
        >
          {icon}
        </span>
      ) : null}
      <p className="min-w-0 flex-1 text-pretty">
        <strong className={cn("font-semibold", red ? "text-red" : "text-ink")}>{title}</strong>
        {children ? <> {children}</> : null}
      </p>
      {actions ? <div className="flex shrink-0 flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
