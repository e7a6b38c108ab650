import { getTranslations } from "next-intl/server";
import { claimDocument } from "@/components/claims/claim-document";
import type { ClaimView } from "@/lib/goodwill/make-good/claim-schemas";
import { closestPublicLocale, LANGUAGE_NAMES, PUBLIC_LOCALES } from "./locales";

/** The document behind a link, in the view's language; its form leads to `action`, or nowhere where it is only looked at. */
export async function claimPage(view: ClaimView, action: string | null): Promise<string> {
  const t = await getTranslations({ locale: closestPublicLocale(view.language), namespace: "claim" });
  return claimDocument(view, {
    say: (key, values) => t(key, values),
    languages: PUBLIC_LOCALES.map((code) => ({ code, name: LANGUAGE_NAMES[code] })),
    action,
  });
}
