"use client";

import { Gift } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDueTime } from "@/components/promises/use-due-time";
import { Button } from "@/components/ui/button";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { OfferDeeds } from "./offer-deeds";
import { useOfferWords } from "./use-offer-words";

type Props = { offer: Offer; onSay: () => void; onDone: () => void };

/** One offer above the history: what and since when, and what becomes of it. */
export function OfferLine({ offer, onSay, onDone }: Props) {
  const t = useTranslations("goodwill.line");
  const time = useDueTime();
  const { named, overOf } = useOfferWords();
  const { state, reason, givenBy } = offer;
  const at = time(offer.acceptedAt ?? offer.offeredAt ?? offer.askedAt);
  return (
    <li className="flex flex-wrap items-center gap-2 bg-chip px-4 py-1.5 text-body">
      <Gift aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <p className="min-w-40 flex-1 text-pretty text-ink-2">
        <strong className="font-semibold text-ink">
          {t(state === "asked" ? "asked" : state === "accepted" ? "accepted" : "offered", {
            written: named(offer),
            at,
            name: givenBy?.displayName ?? "",
          })}
        </strong>{" "}
        {state === "asked" ? overOf(offer) : <span dir="auto">{reason}</span>}
      </p>
      {state === "offered" ? (
        <Button size={28} variant="ghost" onClick={onSay}>
          {t("say")}
        </Button>
      ) : null}
      <OfferDeeds offer={offer} onDone={onDone} />
    </li>
  );
}
