"use client";

import { useTranslations } from "next-intl";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { RowDeeds } from "./row-deeds";
import { useOfferWords } from "./use-offer-words";

/** What waits for the reader's yes, with one tap. */
export function AskedList({ offers }: { offers: readonly Offer[] }) {
  const t = useTranslations("goodwill.banner");
  const { named, overOf } = useOfferWords();
  return (
    <ul className="flex flex-col gap-2">
      {offers.map((offer) => (
        <li key={offer.id} className="flex flex-wrap items-center gap-2 rounded-control bg-chip px-3 py-2">
          <p className="min-w-52 flex-1 text-pretty text-body text-ink-2">
            <strong className="font-semibold text-ink">
              {t("title", { name: offer.givenBy?.displayName ?? "", written: named(offer) })}
            </strong>{" "}
            {t("text", { customer: offer.customer.displayName, reason: offer.reason, over: overOf(offer) })}
          </p>
          {offer.conversationId ? (
            <a href={`/inbox/${offer.conversationId}`} className="text-accent text-body underline">
              {t("open")}
            </a>
          ) : null}
          <RowDeeds offer={offer} />
        </li>
      ))}
    </ul>
  );
}
