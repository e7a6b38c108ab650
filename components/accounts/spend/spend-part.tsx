"use client";

import { useFormatter, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Banner } from "@/components/ui/banner";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Spend } from "@/lib/accounts/spend-schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { BudgetForm } from "./budget-form";

const DOLLARS = { style: "currency", currency: "USD" } as const;
const FINE = { ...DOLLARS, maximumFractionDigits: 3 } as const;

type Props = {
  spend: Spend;
  set: (input: unknown) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** What an account cost this month, how far its budget goes, and on what it went. */
export function SpendPart({ spend, set, mayEdit }: Props) {
  const t = useTranslations("spend");
  const format = useFormatter();
  const { account, budgetUsd, share, emptyAt, isStopped, rows } = spend;
  const usd = (value: number) => format.number(value, DOLLARS);
  return (
    <div className="flex flex-col gap-3">
      {isStopped ? <Banner title={t("stopped")}>{t("stoppedText")}</Banner> : null}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-body">
        <strong className="font-semibold text-large tabular-nums">{usd(spend.spentUsd)}</strong>
        {budgetUsd === null ? null : (
          <span className="text-ink-2 tabular-nums">
            {t("ofBudget", { budget: usd(budgetUsd), share: share ?? 0 })}
          </span>
        )}
        {spend.monthUsd === null ? null : (
          <span className="text-ink-3 tabular-nums">{t("atRate", { month: usd(spend.monthUsd) })}</span>
        )}
        {emptyAt && !isStopped ? (
          <span className="font-medium text-red">
            {t("emptyAt", {
              at: format.dateTime(new Date(emptyAt), {
                weekday: "long",
                day: "numeric",
                month: "short",
                hour: "2-digit",
                minute: "2-digit",
              }),
            })}
          </span>
        ) : null}
      </p>
      {share === null ? null : <ShareBar share={share} label={t("share", { share })} />}
      {account && mayEdit ? <BudgetForm accountId={account.id} budgetUsd={budgetUsd} set={set} /> : null}
      {rows.length === 0 ? (
        <p className="text-ink-3 text-meta">{t("nothing")}</p>
      ) : (
        <WideTable
          caption={t("caption", { account: account?.handle ?? t("app") })}
          head={
            <>
              <HeadCell>{t("what")}</HeadCell>
              <HeadCell>{t("endpoint")}</HeadCell>
              <HeadCell figure>{t("count")}</HeadCell>
              <HeadCell figure>{t("each")}</HeadCell>
              <HeadCell figure>{t("cost")}</HeadCell>
            </>
          }
        >
          {rows.map((row) => (
            <Row key={`${row.endpoint} ${row.item}`}>
              <NameCell>{t.has(`items.${row.item}`) ? t(`items.${row.item}`) : row.item}</NameCell>
              <Cell className="font-mono text-ink-3 text-meta">{row.endpoint}</Cell>
              <Cell figure>{format.number(row.count)}</Cell>
              <Cell figure>{format.number(row.count === 0 ? 0 : row.usd / row.count, FINE)}</Cell>
              <Cell figure>{usd(row.usd)}</Cell>
            </Row>
          ))}
        </WideTable>
      )}
    </div>
  );
}

function ShareBar({ share, label }: { share: number; label: string }) {
  const tone = share >= 80 ? "bg-red" : "bg-accent-solid";
  return (
    <div
      role="img"
      aria-label={label}
      className="h-2 max-w-[480px] overflow-hidden rounded-full bg-highlight"
    >
      <div className={`h-full ${tone}`} style={{ width: `${Math.min(100, share)}%` }} />
    </div>
  );
}
