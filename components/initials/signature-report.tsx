"use client";

import { useTranslations } from "next-intl";
import { PageTabs } from "@/components/admin/page-tabs";
import type { SignatureReport as Report } from "@/lib/replies/feed-schemas";
import { useAccountName } from "./account-name";
import type { CreditAct } from "./initials-acts";
import { SignatureRow } from "./signature-row";

export const REPORT_DAYS = [1, 7, 30, 90] as const;

type Props = {
  report: Report;
  days: number;
  people: readonly { id: string; displayName: string }[];
  credit: CreditAct;
};

/** Public answers whose signature is wrong, with what to do about each. */
export function SignatureReport({ report, days, people, credit }: Props) {
  const t = useTranslations("initials.report");
  const nameOf = useAccountName();
  const checked = report.accounts.reduce((sum, each) => sum + each.checked, 0);
  return (
    <div className="flex flex-col gap-4">
      <PageTabs
        label={t("days")}
        pages={REPORT_DAYS.map((each) => ({
          href: `/initials?days=${each}`,
          text: t("lastDays", { days: each }),
          isHere: each === days,
        }))}
      />
      {report.data.length === 0 ? (
        <p className="text-body text-ink-2">{t("fine", { count: checked })}</p>
      ) : (
        <>
          <ul className="flex flex-col gap-0.5 text-body text-ink-2">
            {report.accounts.map(({ account, checked, counts }) => (
              <li key={account.id}>
                {t("counts", {
                  account: nameOf(account),
                  checked,
                  wrong: counts.unsigned + counts.double + counts.unknown,
                })}
              </li>
            ))}
          </ul>
          <ul aria-label={t("list")} className="flex flex-col border-t">
            {report.data.map((row) => (
              <SignatureRow key={row.id} row={row} people={people} credit={credit} />
            ))}
          </ul>
        </>
      )}
      {report.isPartial ? <p className="text-ink-3 text-meta">{t("partial")}</p> : null}
    </div>
  );
}
