import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

/** A page of publishing; a calendar takes the whole width. */
export function PublishingFrame({ title, lead, actions, isWide = false, children }: Props) {
  return (
    <main id="main" className="min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div
        className={cn(
          "mx-auto flex flex-col gap-4 p-6 phone:p-4 phone:pb-24",
          isWide ? "max-w-[1600px]" : "max-w-[1040px]",
        )}
      >
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

/** Said to whoever may look but not write: a care agent can still hold. */
export function ReadOnlyLine() {
  const t = useTranslations("publishing");
  return <p className="text-ink-2 text-meta">{t("readOnly")}</p>;
}
