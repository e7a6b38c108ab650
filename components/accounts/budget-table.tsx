"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Account } from "@/lib/accounts/schemas";

/** What the provider still lets this account ask, per endpoint. */
export function BudgetTable({ budget }: { budget: Account["health"]["budget"] }) {
  const t = useTranslations("admin-accounts.budget");
  if (budget.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <WideTable
      caption={t("caption")}
      className="max-w-[720px]"
      head={
        <>
          <HeadCell>{t("endpoint")}</HeadCell>
          <HeadCell figure>{t("remaining")}</HeadCell>
          <HeadCell figure>{t("limit")}</HeadCell>
          <HeadCell figure>{t("resets")}</HeadCell>
        </>
      }
    >
      {budget.map(({ endpoint, limit, remaining, resetAt }) => (
        <Row key={endpoint}>
          <NameCell className="font-mono font-normal text-meta">{endpoint}</NameCell>
          <Cell figure>{remaining}</Cell>
          <Cell figure>{limit}</Cell>
          <Cell figure>
            <When at={resetAt} look="distance" />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
