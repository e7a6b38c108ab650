import { cn } from "./class-names";

/** A private fact, hidden but for its end: "••••4K". `label` says what it is to a screen reader. */
export function MaskedToken({
  children,
  label,
  className,
}: {
  children: string;
  label: string;
  className?: string;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-4.5 items-center rounded-chip bg-private-tint px-1.5 align-baseline",
        className,
      )}
    >
      <span aria-hidden="true" className="font-medium font-mono text-[12px] text-private">
        {children}
      </span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
