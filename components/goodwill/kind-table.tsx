"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { OfferKind, OfferLimit } from "@/lib/goodwill/offer-schemas";
import { writtenAmount, writtenSum } from "@/lib/goodwill/rules/money";
import { KindDialog } from "./kind-dialog";
import { LIMITS } from "./kind-draft";

/** What may be given, and how much of it by whom without asking. */
export function KindTable({ kinds, label }: { kinds: readonly OfferKind[]; label: string }) {
  const t = useTranslations("goodwill-page.kinds");
  if (kinds.length === 0) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  const limitsOf = (kind: OfferKind, limit: OfferLimit) =>
    LIMITS.map((each) => {
      const most = limit[each];
      return most === null ? null : (
        <span key={each} className="block">
          {t(`per.${each}`, { sum: writtenAmount(most, kind) })}
        </span>
      );
    });
  const isFree = (limit: OfferLimit) => LIMITS.every((each) => limit[each] === null);
  return (
    <WideTable
      caption={label}
      head={
        <>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("bounds")}</HeadCell>
          <HeadCell>{t("agents")}</HeadCell>
          <HeadCell>{t("leads")}</HeadCell>
          <HeadCell figure>{t("budget")}</HeadCell>
          <HeadCell>{t("deeds")}</HeadCell>
        </>
      }
    >
      {kinds.map((kind) => (
        <Row key={kind.id}>
          <Cell className="min-w-32 py-1.5 font-medium text-ink">
            {kind.name}
            <span className="block font-normal text-ink-3 text-meta">
              {kind.validDays === null ? t("forever") : t("days", { count: kind.validDays })}
            </span>
          </Cell>
          <Cell className="whitespace-nowrap">
            {writtenAmount(kind.least, kind)} – {writtenAmount(kind.most, kind)}
          </Cell>
          <Cell className="whitespace-nowrap">
            {isFree(kind.limits.agent) ? t("noLimit") : limitsOf(kind, kind.limits.agent)}
          </Cell>
          <Cell className="whitespace-nowrap">
            {isFree(kind.limits.lead) ? t("noLimit") : limitsOf(kind, kind.limits.lead)}
          </Cell>
          <Cell figure className="whitespace-nowrap">
            {kind.monthlyBudget === null
              ? t("noBudget")
              : `${kind.currency} ${writtenSum(kind.monthlyBudget, kind.currency)}`}
          </Cell>
          <Cell>
            <KindDialog kind={kind} />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
