"use client";

import { useLocale, useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { dateFormat } from "@/components/ui/date-format";
import type { Consent } from "@/lib/coverage/work-rules-schemas";

/** Shifts that wait for their agent to agree. */
export function WaitingList({ waiting }: { waiting: readonly (Consent & { name: string })[] }) {
  const t = useTranslations("work-rules");
  const locale = useLocale();
  const clock = dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const told = (reading: string) => clock.format(new Date(`${reading}:00Z`));
  return (
    <ul className="divide-y border-y">
      {waiting.map(({ id, name, startLocal, endLocal, warnings, askedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2 text-body">
          <span className="figures font-medium">
            {t("waiting.shift", { name, start: told(startLocal), end: told(endLocal) })}
          </span>
          <span className="text-ink-2">
            {warnings.map(({ rule }) => t(`rules.${rule as "rest"}`)).join(", ")}
          </span>
          <span className="text-ink-3 text-meta">
            {t("waiting.since")} <When at={askedAt} look="distance" />
          </span>
        </li>
      ))}
    </ul>
  );
}
