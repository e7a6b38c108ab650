import { cn } from "./class-names";

/** A signature as it stands in the text, "^GT". Never coloured. */
export function SignatureMark({ children, className }: { children: string; className?: string }) {
  return (
    <span
      className={cn(
        "inline-flex h-4.5 items-center rounded-chip bg-chip px-1.5 font-mono text-[11.5px] text-ink-2",
        className,
      )}
    >
      {children}
    </span>
  );
}
