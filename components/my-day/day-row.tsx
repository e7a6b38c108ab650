import type { ReactNode } from "react";

type Props = {
  href: string;
  customer: string;
  /** In front: a ring, a time. */
  lead?: ReactNode;
  /** Behind the name. */
  mark?: ReactNode;
  /** The right edge. */
  at?: ReactNode;
  children: ReactNode;
};

/** A conversation in a list of the day; all of it leads there. */
export function DayRow({ href, customer, lead, mark, at, children }: Props) {
  return (
    <li className="border-b">
      <a
        href={href}
        className="flex min-h-14 items-center gap-3 py-2 outline-offset-[-2px] hover:bg-selected phone:min-h-16"
      >
        {lead}
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            <bdi className="min-w-0 truncate font-semibold text-body text-ink">{customer}</bdi>
            {mark}
            <span className="figures ml-auto shrink-0 text-ink-3 text-meta">{at}</span>
          </span>
          {children}
        </span>
      </a>
    </li>
  );
}
