import { Check, Minus } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./class-names";

export const choiceLabelClass =
  "inline-flex min-h-6 items-center gap-2 text-body text-ink has-disabled:cursor-default has-disabled:text-ink-3 phone:min-h-11";

type Props = Omit<ComponentPropsWithRef<"input">, "type" | "children"> & {
  label: ReactNode;
  hideLabel?: boolean;
  /** Some of many are chosen: a dash instead of a tick. */
  mixed?: boolean;
};

export function Checkbox({ label, hideLabel = false, mixed = false, className, ...rest }: Props) {
  const Mark = mixed ? Minus : Check;
  return (
    <label className={cn(choiceLabelClass, className)}>
      <span className="relative inline-flex size-4 shrink-0">
        <input
          type="checkbox"
          {...(mixed ? { "aria-checked": "mixed" as const } : {})}
          {...rest}
          className={cn(
            "peer size-4 appearance-none rounded-chip border border-control bg-raised transition-colors checked:border-accent-solid checked:bg-accent-solid disabled:border-line-strong disabled:bg-sunk",
            mixed && "border-accent-solid bg-accent-solid",
          )}
        />
        <Mark
          aria-hidden="true"
          strokeWidth={2.5}
          className={cn(
            "pointer-events-none absolute inset-0 m-auto size-3 text-on-accent peer-disabled:text-ink-3",
            !mixed && "invisible peer-checked:visible",
          )}
        />
      </span>
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
