"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { writtenSum } from "@/lib/goodwill/rules/money";
import { RowDeeds } from "./row-deeds";
import { useOfferWords } from "./use-offer-words";

/** What was given: to whom, by whom, what it costs and what became of it. */
export function LedgerTable({ offers, isFiltered }: { offers: readonly Offer[]; isFiltered: boolean }) {
  const t = useTranslations("goodwill-page.ledger");
  const states = useTranslations("goodwill.state");
  const { named } = useOfferWords();
  if (offers.length === 0)
    return (
      <EmptyState title={t(isFiltered ? "noneFound" : "none")}>
        {t(isFiltered ? "noneFoundText" : "noneText")}
      </EmptyState>
    );
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("at")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("to")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell figure>{t("cost")}</HeadCell>
          <HeadCell>{t("by")}</HeadCell>
          <HeadCell>{t("why")}</HeadCell>
          <HeadCell>{t("deeds")}</HeadCell>
        </>
      }
    >
      {offers.map((offer) => (
        <Row key={offer.id}>
          <Cell className="whitespace-nowrap">
            <When at={offer.askedAt} />
          </Cell>
          <Cell className="whitespace-nowrap font-medium text-ink">{named(offer)}</Cell>
          <Cell>
            {offer.conversationId ? (
              <a href={`/inbox/${offer.conversationId}`} className="text-accent underline">
                {offer.customer.displayName}
              </a>
            ) : (
              offer.customer.displayName
            )}
          </Cell>
          <Cell className="whitespace-nowrap">
            {states(offer.state)}
            {offer.cameBackAt ? <span className="block text-ink-3 text-meta">{t("cameBack")}</span> : null}
          </Cell>
          <Cell figure className="whitespace-nowrap">
            {`${offer.kind.currency} ${writtenSum(offer.cost, offer.kind.currency)}`}
          </Cell>
          <Cell>
            {offer.givenBy?.displayName ?? ""}
            {offer.decidedBy ? (
              <span className="block text-ink-3 text-meta">{t("decided", { name: offer.decidedBy })}</span>
            ) : null}
          </Cell>
          <Cell>
            <span dir="auto" className="line-clamp-2 min-w-32">
              {offer.reason}
            </span>
          </Cell>
          <Cell>
            <RowDeeds offer={offer} />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
