"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ShiftOffer } from "@/lib/coverage/offer-schemas";
import type { AnswerAct } from "./sick-acts";
import { useSickWords } from "./use-sick-words";

type Props = { offers: readonly ShiftOffer[]; answer: AnswerAct };

/** Shifts the reader is asked to take, and what became of those before. Nothing where there are none. */
export function OffersList({ offers, answer }: Props) {
  const t = useTranslations("sick.offers");
  if (offers.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex flex-col">
      {offers.map((offer) => (
        <OfferRow key={offer.id} offer={offer} answer={answer} />
      ))}
    </ul>
  );
}

function OfferRow({ offer, answer }: { offer: ShiftOffer; answer: AnswerAct }) {
  const t = useTranslations("sick.offers");
  const words = useSickWords();
  const deed = useDeed();
  const when = words.span(offer.startAt, offer.endAt);
  const say = (said: "yes" | "no") =>
    deed.run(
      () => answer({ id: offer.id, answer: said }),
      t(said === "yes" ? "saidYes" : "saidNo", { when }),
    );
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="figures font-semibold text-body">{when}</p>
        <p className="text-ink-3 text-meta">
          {t(offer.insteadOf ? "askedFor" : "asked", { by: offer.askedBy, name: offer.insteadOf ?? "" })}
          {offer.state === "open" ? ` · ${t("until", { at: words.moment(offer.expiresAt) })}` : null}
        </p>
        <Problem text={deed.problem} />
      </div>
      {offer.state === "open" ? (
        <div className="flex gap-2">
          <Button variant="solid" size={28} disabled={deed.busy} onClick={() => say("yes")}>
            {t("yes")}
            <span className="sr-only">: {when}</span>
          </Button>
          <Button size={28} disabled={deed.busy} onClick={() => say("no")}>
            {t("no")}
            <span className="sr-only">: {when}</span>
          </Button>
        </div>
      ) : (
        <p className="text-body text-ink-2">
          {t(`states.${offer.state}`, { names: offer.takenBy.join(", ") })}
        </p>
      )}
    </li>
  );
}
