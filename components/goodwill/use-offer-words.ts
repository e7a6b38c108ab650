"use client";

import { useTranslations } from "next-intl";
import type { Offer } from "@/lib/goodwill/offer-schemas";

/** An offer in words: what it is, and which limits it goes over. */
export function useOfferWords() {
  const t = useTranslations("goodwill");
  return {
    named: ({ kind, written }: Pick<Offer, "kind" | "written">) =>
      kind.unit === "money" ? `${written} ${kind.name}` : written,
    overOf: ({ over }: Pick<Offer, "over">) =>
      over.length > 0 ? t("over.of", { limits: over.map((each) => t(`over.${each}`)).join(", ") }) : "",
  };
}
