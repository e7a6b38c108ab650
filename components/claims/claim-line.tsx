"use client";

import { Gift } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDueTime } from "@/components/promises/use-due-time";
import { Button } from "@/components/ui/button";
import type { PersonClaim } from "@/lib/goodwill/make-good/make-good-schemas";
import { ChooseForDialog } from "./choose-for-dialog";

type Props = {
  claim: PersonClaim;
  customer: string;
  isBusy: boolean;
  onLink: (() => void) | null;
  onLate: () => void;
  onChosen: (outcome: "chosen" | "asked") => void;
};

/** "Offered 09:10, not yet claimed", with what an agent may do about it. */
export function ClaimLine({ claim, customer, isBusy, onLink, onLate, onChosen }: Props) {
  const t = useTranslations("claims");
  const time = useDueTime();
  const { state, makeGood, choice, written, chosenBy, asked, offer } = claim;
  const isPaid = offer !== null && offer.state !== "accepted";
  const isOpen = state === "offered" || (state === "claimed" && !isPaid);
  const words = { name: makeGood.name, choice: choice ?? "", written: written ?? "", by: chosenBy ?? "" };
  const at = time(
    (state === "claimed" ? claim.chosenAt : state === "offered" ? claim.offeredAt : null) ?? claim.expiresAt,
  );
  return (
    <li className="flex flex-wrap items-center gap-x-2 bg-chip px-4 py-1 text-body">
      <Gift aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <p className="min-w-0 flex-1 basis-80 text-pretty text-ink-2 phone:basis-[calc(100%-2rem)]">
        <strong className="font-semibold text-ink">
          {t(state === "claimed" && chosenBy ? "claimedFor" : state, { ...words, at })}
        </strong>{" "}
        {state === "claimed" ? t("offerState", { state: offer?.state ?? "accepted" }) : null}
        {state === "offered" ? t("until", { at: time(claim.expiresAt) }) : null}{" "}
        {asked ? t("asked", { choice: asked.choice, code: asked.code === "cap" ? "cap" : "other" }) : null}
      </p>
      {state === "reserved" || isOpen ? (
        <span className="-mr-2.5 ml-auto flex flex-wrap">
          {state === "reserved" ? (
            <Button size={28} variant="ghost" disabled={isBusy} onClick={onLate}>
              {t("late")}
            </Button>
          ) : null}
          {isOpen ? (
            <>
              {onLink ? (
                <Button size={28} variant="ghost" disabled={isBusy} onClick={onLink}>
                  {t("link")}
                </Button>
              ) : null}
              <ChooseForDialog claim={claim} customer={customer} onChosen={onChosen} />
            </>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}
