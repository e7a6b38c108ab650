import type { ComponentPropsWithRef, ReactNode } from "react";
import { choiceLabelClass } from "./choice-class";
import { cn } from "./class-names";

type Props = Omit<ComponentPropsWithRef<"input">, "type" | "role" | "children"> & {
  label: ReactNode;
  hideLabel?: boolean;
};

export function Switch({ label, hideLabel = false, className, ...rest }: Props) {
  return (
    <label className={cn(choiceLabelClass, className)}>
      <span className="relative inline-flex h-4 w-7 shrink-0">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
          role="switch"
          {...rest}
          className="peer h-4 w-7 appearance-none rounded-full bg-control transition-colors checked:bg-accent-solid disabled:bg-line-strong"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-0.5 left-0.5 size-3 rounded-full bg-raised transition-[translate] peer-checked:translate-x-3 peer-checked:bg-on-accent motion-reduce:transition-none"
        />
      </span>
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
