import type { OfferKind } from "../offer-schemas";
import type { ClaimStep, ClaimView } from "./claim-schemas";
import type { ClaimChoice, CreateMakeGood } from "./make-good-schemas";
import type { ClaimAmounts } from "./rules/claim-amounts";
import { fillAbout, fillClaim } from "./rules/claim-fields";
import { untilIn, writtenIn } from "./rules/written-in";

/** What every page says alike. */
export interface ClaimBrand {
  name: string;
  contact: { mail: string | null; phone: string | null };
  kinds: ReadonlyMap<string, OfferKind>;
  zone: string;
}

interface Seen {
  language: string;
  step: ClaimStep;
  choices: readonly ClaimChoice[];
  amounts: ClaimAmounts;
  chosenId: string | null;
  makeGood: Pick<CreateMakeGood, "texts" | "fallbackLanguage"> & { expiresAt: Date };
  fields: Readonly<Record<string, string>>;
  signer: ClaimView["signer"];
  zone: string;
}

/** The page of one claim in a language, the brand's words in the fallback where it has none; of a link that leads nowhere, the brand alone. */
export function viewClaim(brand: ClaimBrand, seen: Seen | Pick<Seen, "language" | "step">): ClaimView {
  const { language, step } = seen;
  const page = { brand: brand.name, contact: brand.contact, language, step };
  if (!("makeGood" in seen)) return { ...page, said: null, choices: [], expires: null, signer: null };
  const { makeGood, fields, zone } = seen;
  return {
    ...page,
    said: saidOf(makeGood, language, fields),
    choices: seen.choices.flatMap((choice) => choiceOf(brand, seen, choice)),
    expires: untilIn(language, makeGood.expiresAt, zone),
    signer: seen.signer,
  };
}

function saidOf({ texts, fallbackLanguage }: Seen["makeGood"], language: string, fields: Seen["fields"]) {
  const spoken = texts[language] ? language : fallbackLanguage;
  const text = texts[spoken];
  if (!text) return null;
  const [title, body] = [fillClaim(text.title, fields), fillClaim(text.body, fields)];
  return { language: spoken, about: fillAbout(text.about, fields), title, body };
}

function choiceOf(
  { kinds }: ClaimBrand,
  { language, makeGood, amounts, chosenId }: Seen,
  { id, kindId, texts }: ClaimChoice,
): ClaimView["choices"][number][] {
  const kind = kinds.get(kindId);
  const spoken = texts[language] ? language : makeGood.fallbackLanguage;
  const text = texts[spoken];
  if (!kind || !text) return [];
  const amount = amounts[id] ?? null;
  const written = amount === null ? null : writtenIn(language, amount, kind);
  return [{ id, kind: kind.kind, language: spoken, ...text, written, isChosen: id === chosenId }];
}
