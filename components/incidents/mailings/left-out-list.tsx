"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { LeftOutPerson } from "@/lib/incidents/mailings/letters/letter-schemas";
import { usePages } from "./use-pages";

type Props = { mailingId: string; reason: string; onClose(): void };

/** Who gets no letter for one reason. */
export function LeftOutList({ mailingId, reason, onClose }: Props) {
  const t = useTranslations("mailings");
  const { data, hasFailed, readMore } = usePages<LeftOutPerson>(`/mailings/${mailingId}/left-out`, {
    reason,
  });
  return (
    <Dialog
      title={t("letters.leftOut", { what: t(`audience.reason.${reason}`) })}
      closeLabel={t("letters.close")}
      open
      onOpenChange={(open) => open || onClose()}
    >
      <Problem text={hasFailed ? t("letters.failed") : ""} />
      {data === null && !hasFailed ? (
        <p className="text-body text-ink-2">{t("letters.loading")}</p>
      ) : (
        <ul className="flex flex-col">
          {data?.map(({ customer, fields }) => (
            <li key={customer.id} className="flex flex-wrap gap-x-3 border-b py-1.5 text-body">
              <a href={`/customers/${customer.id}`} dir="auto" className="text-accent underline">
                {customer.displayName}
              </a>
              {fields.length > 0 ? (
                <span className="text-ink-2">{t("letters.fields", { fields: fields.join(", ") })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {readMore ? (
        <Button className="mt-3" onClick={readMore}>
          {t("letters.more")}
        </Button>
      ) : null}
    </Dialog>
  );
}
