"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { OfferKind, OfferLimit } from "@/lib/goodwill/offer-schemas";
import { writtenAmount, writtenSum } from "@/lib/goodwill/rules/money";
import { KindDialog } from "./kind-dialog";

/** What may be given, and how much of it by whom without asking. */
export function KindTable({ kinds, label }: { kinds: readonly OfferKind[]; label: string }) {
  const t = useTranslations("goodwill-page.kinds");
  if (kinds.length === 0) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  const limitOf = (kind: OfferKind, limit: OfferLimit) =>
    [limit.perOffer, limit.perConversation, limit.perShift]
      .map((each) => (each === null ? t("noLimit") : writtenAmount(each, kind)))
      .join(" · ");
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
          <Cell className="font-medium text-ink">
            {kind.name}
            <span className="block font-normal text-ink-3 text-meta">
              {kind.validDays === null ? t("forever") : t("days", { count: kind.validDays })}
            </span>
          </Cell>
          <Cell className="whitespace-nowrap">
            {writtenAmount(kind.least, kind)} – {writtenAmount(kind.most, kind)}
          </Cell>
          <Cell className="whitespace-nowrap">{limitOf(kind, kind.limits.agent)}</Cell>
          <Cell className="whitespace-nowrap">{limitOf(kind, kind.limits.lead)}</Cell>
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
