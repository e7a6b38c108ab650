import { useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import type { ShiftOffer, SoonShift } from "@/lib/coverage/offer-schemas";
import { AbsentList } from "./absent-list";
import { OffersList } from "./offers-list";
import type { AnswerAct, SickActs } from "./sick-acts";
import { SickToday } from "./sick-today";

type Props = {
  offers: readonly ShiftOffer[];
  /** One's own of today and tomorrow. */
  soon: readonly SoonShift[];
  mayAsk: boolean;
  acts: SickActs & { answer: AnswerAct };
};

/** What one is asked to take, and the way to say that one is absent. Nothing where there is neither. */
export function OwnCover({ offers, soon, mayAsk, acts }: Props) {
  const t = useTranslations("sick");
  if (offers.length === 0 && soon.length === 0) return null;
  return (
    <AdminPart
      id="offers"
      title={t(offers.length > 0 ? "offers.title" : "soon.title")}
      actions={soon.length > 0 ? <SickToday shifts={soon} isOwn mayAsk={mayAsk} acts={acts} /> : null}
    >
      <OffersList offers={offers} answer={acts.answer} />
      <AbsentList shifts={soon} withdraw={acts.withdraw} />
    </AdminPart>
  );
}
