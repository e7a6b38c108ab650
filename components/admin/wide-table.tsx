import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";

/** A table that scrolls sideways where room is short, also by keyboard. No landmark: the part it stands in is one already. */
export function WideTable({
  caption,
  className,
  ...rest
}: ComponentProps<typeof Table> & { caption: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and takes its content's width
    <div
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={cn("relative overflow-x-auto", className)}
    >
      <Table caption={caption} className="overflow-visible" {...rest} />
    </div>
  );
}
