import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  title: ReactNode;
  /** What became of the person's work. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Since when, and what happens by itself: "since 09:40, trying again in 12 s". */
  note?: ReactNode;
  className?: string;
};

export function ErrorState({ title, children, actions, note, className }: Props) {
  return (
    <div
      role="alert"
      className={cn("flex flex-col items-center justify-center px-6 py-6 text-center", className)}
    >
      <CircleAlert aria-hidden="true" className="mb-3 size-6 stroke-[1.5] text-red" />
      <h2 className="text-large">{title}</h2>
      {children ? <div className="mt-1 max-w-[40ch] text-pretty text-body text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
      {note ? <p className="mt-3 text-ink-3 text-meta">{note}</p> : null}
    </div>
  );
}
