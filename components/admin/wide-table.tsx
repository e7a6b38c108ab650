import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { ScrollGroup } from "@/components/ui/scroll-group";
import { Table } from "@/components/ui/table";

/** A table that scrolls sideways where room is short, also by keyboard. No landmark: the part it stands in is one already. */
export function WideTable({
  caption,
  className,
  ...rest
}: ComponentProps<typeof Table> & { caption: string }) {
  return (
    <ScrollGroup label={caption} className={cn("relative", className)}>
      <Table caption={caption} className="overflow-visible" {...rest} />
    </ScrollGroup>
  );
}
