import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Beside the title: how many, what is late. */
  beside?: ReactNode;
  /** Said where there are no rows. */
  none: string;
  children: readonly ReactNode[];
  foot?: ReactNode;
};

/** One list of the day under its name. */
export function DayPart({ title, beside, none, children, foot }: Props) {
  return (
    <section aria-label={title}>
      <div className="mb-1 flex items-baseline gap-2 text-label">
        <h2 className="font-semibold text-ink-2">{title}</h2>
        {beside}
      </div>
      {children.length > 0 ? (
        <ul className="border-t">{children}</ul>
      ) : (
        <p className="border-t py-3 text-body text-ink-3">{none}</p>
      )}
      {foot}
    </section>
  );
}
