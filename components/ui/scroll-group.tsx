import type { ComponentPropsWithRef } from "react";
import { cn } from "./class-names";

type Props = ComponentPropsWithRef<"div"> & { label: string };

/** What scrolls where room is short, also by keyboard. No landmark: the part it stands in is one already. */
export function ScrollGroup({ label, className, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and takes its content's width
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={cn("overflow-x-auto", className)}
      {...rest}
    />
  );
}
