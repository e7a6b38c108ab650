import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** A page of the house's keeping: its name, what it is for, the one main deed. */
export function AdminPage({ title, lead, actions, children }: Props) {
  return (
    <main id="main" className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-[1040px] flex-col gap-6 p-6 phone:gap-5 phone:p-4 phone:pb-24">
        <header className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="text-title">{title}</h1>
            {lead ? <p className="mt-0.5 max-w-[72ch] text-pretty text-body text-ink-2">{lead}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
        </header>
        {children}
      </div>
    </main>
  );
}

type PartProps = {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A part of such a page, under a hairline. */
export function AdminPart({ id, title, lead, actions, children, className }: PartProps) {
  return (
    <section aria-labelledby={id} className={cn("border-t pt-4", className)}>
      <div className="mb-3 flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={id} className="text-large">
            {title}
          </h2>
          {lead ? <p className="max-w-[72ch] text-pretty text-ink-3 text-meta">{lead}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
