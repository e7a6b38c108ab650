import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./class-names";

type TableProps = {
  /** Said to a screen reader before the table. */
  caption: ReactNode;
  head: ReactNode;
  children: ReactNode;
  className?: string;
};

/** Head 28, rows 32, hairlines. `head` is HeadCells, `children` are Rows. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    <div className={cn("overflow-x-auto", className)}>
      <table className="figures w-full border-collapse text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="h-7 border-line-strong border-b">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type HeadCellProps = {
  figure?: boolean;
  /** Stands after the name: "min". */
  unit?: ReactNode;
  sorted?: "ascending" | "descending";
  children: ReactNode;
  className?: string;
};

export function HeadCell({ figure = false, unit, sorted, children, className }: HeadCellProps) {
  return (
    <th
      scope="col"
      {...(sorted ? { "aria-sort": sorted } : {})}
      className={cn(
        "whitespace-nowrap px-3 font-medium text-ink-3 text-label first:pl-0 last:pr-0",
        figure ? "text-right" : "text-left",
        className,
      )}
    >
      {children}
      {unit ? <span className="font-normal"> {unit}</span> : null}
    </th>
  );
}

export function Row({ className, ...rest }: ComponentPropsWithRef<"tr">) {
  return (
    <tr {...rest} className={cn("h-8 border-b transition-colors hover:bg-selected phone:h-11", className)} />
  );
}

type CellProps = { figure?: boolean; children: ReactNode; className?: string };

export function Cell({ figure = false, children, className }: CellProps) {
  return (
    <td className={cn("px-3 first:pl-0 last:pr-0", figure ? "text-right" : "text-left", className)}>
      {children}
    </td>
  );
}

/** The name a row is about; it stands first. */
export function NameCell({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <th scope="row" className={cn("px-3 text-left font-medium first:pl-0", className)}>
      {children}
    </th>
  );
}
