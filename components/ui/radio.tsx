import type { ComponentPropsWithRef, ReactNode } from "react";
import { choiceLabelClass } from "./choice-class";
import { cn } from "./class-names";

type RadioProps = Omit<ComponentPropsWithRef<"input">, "type" | "children"> & { label: ReactNode };

export function Radio({ label, className, ...rest }: RadioProps) {
  return (
    <label className={cn(choiceLabelClass, className)}>
      <input
        type="radio"
        {...rest}
        className="size-4 shrink-0 appearance-none rounded-full border border-control bg-raised transition-colors checked:border-5 checked:border-accent-solid disabled:border-line-strong disabled:bg-sunk"
      />
      {label}
    </label>
  );
}

type GroupProps = { label: ReactNode; hideLabel?: boolean; children: ReactNode; className?: string };

export function RadioGroup({ label, hideLabel = false, children, className }: GroupProps) {
  return (
    <fieldset className={cn("flex flex-wrap gap-x-4 gap-y-1", className)}>
      <legend className={hideLabel ? "sr-only" : "mb-1 font-medium text-meta"}>{label}</legend>
      {children}
    </fieldset>
  );
}
