import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

/** One step of a sum: what it is, how it is reckoned, what comes out. */
export function SumLine({
  name,
  sum,
  result,
  strong = false,
}: {
  name: ReactNode;
  sum: ReactNode;
  result: ReactNode;
  strong?: boolean;
}) {
  return (
    <tr className="border-b last:border-b-0">
      <th scope="row" className="py-1.5 pr-3 text-left align-top font-medium text-ink-3 text-meta">
        {name}
      </th>
      <td className="py-1.5 pr-3 text-body text-ink-2">{sum}</td>
      <td
        className={cn(
          "whitespace-nowrap py-1.5 text-right align-top text-body",
          strong && "font-semibold text-ink",
        )}
      >
        {result}
      </td>
    </tr>
  );
}
