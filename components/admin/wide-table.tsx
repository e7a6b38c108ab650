import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { Table } from "@/components/ui/table";

/** A table that scrolls sideways where room is short, also by keyboard. */
export function WideTable({
  caption,
  className,
  ...rest
}: ComponentProps<typeof Table> & { caption: string }) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={cn("relative overflow-x-auto", className)}
    >
      <Table caption={caption} className="overflow-visible" {...rest} />
    </section>
  );
}
