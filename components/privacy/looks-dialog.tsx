"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { When } from "@/components/admin/when";
import { callApi } from "@/components/desk/api";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { Customer } from "@/lib/customers/schemas";
import type { LookView } from "@/lib/privacy/schemas";

/** Who opened what of a person, newest first. */
export function LooksDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useTranslations("privacy-ui");
  const [looks, setLooks] = useState<readonly LookView[] | null>(null);
  useEffect(() => {
    callApi<{ data: LookView[] }>(`/customers/${customer.id}/looks`).then(
      ({ data }) => setLooks(data),
      () => onClose(),
    );
  }, [customer.id, onClose]);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      width="medium"
      title={t("person.looksOf", { name: customer.displayName })}
      closeLabel={t("close")}
    >
      {looks === null ? (
        <Skeleton className="h-16 w-full" />
      ) : looks.length === 0 ? (
        <p className="text-body text-ink-2">{t("person.looksEmpty")}</p>
      ) : (
        <ul className="flex flex-col divide-y">
          {looks.map((look) => (
            <li key={`${look.at} ${look.subjectId}`} className="flex items-baseline gap-3 py-2 text-body">
              <span className="min-w-0 flex-1">
                <span className="font-medium">{look.who}</span>,{" "}
                {t.has(`person.what.${look.what}`) ? t(`person.what.${look.what}`) : look.what}
                {look.why ? <span className="block text-ink-2 text-meta">{look.why}</span> : null}
              </span>
              <When at={look.at} className="shrink-0 text-ink-3 text-meta" />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
