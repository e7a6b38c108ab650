import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** Says what is not there and what will bring it, or what to do. */
export function EmptyState({ icon, title, children, actions, className }: Props) {
  return (
    <div className={cn("flex flex-col items-center justify-center px-6 py-6 text-center", className)}>
      {icon ? (
        <span aria-hidden="true" className="mb-3 text-ink-3 [&_svg]:size-6 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <h2 className="text-large">{title}</h2>
      {children ? <div className="mt-1 max-w-[40ch] text-pretty text-body text-ink-2">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
