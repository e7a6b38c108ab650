import { useFormatter, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import type { SatisfactionReport } from "@/lib/response-times/satisfaction-schemas";

/** Who was left alone, and why. */
export function NotAskedList({ notAsked }: { notAsked: SatisfactionReport["notAsked"] }) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  if (notAsked.length === 0) return null;
  return (
    <AdminPart id="not-asked" title={t("notAsked")} lead={t("notAskedLead")}>
      <ul className="flex max-w-[480px] flex-col">
        {notAsked.map(({ reason, count }) => (
          <li key={reason} className="flex h-8 items-center justify-between gap-4 border-b text-body">
            <span>{t.has(`reasons.${reason}`) ? t(`reasons.${reason}`) : reason}</span>
            <span className="figures">{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </AdminPart>
  );
}
