"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { choiceLabelClass } from "./choice-class";
import { cn } from "./class-names";

type Props = Omit<ComponentPropsWithRef<"input">, "type" | "children"> & {
  label: ReactNode;
  hideLabel?: boolean;
  /** Some of many are chosen: a dash instead of a tick. */
  mixed?: boolean;
};

export function Checkbox({ label, hideLabel = false, mixed = false, className, ref, ...rest }: Props) {
  const Mark = mixed ? Minus : Check;
  return (
    <label className={cn(choiceLabelClass, className)}>
      <span className="relative inline-flex size-4 shrink-0">
        <input
          type="checkbox"
          {...rest}
          ref={(box) => {
            if (box) box.indeterminate = mixed;
            if (typeof ref === "function") return ref(box);
            if (ref) ref.current = box;
          }}
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
