import type { CreateMakeGood, MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import type { OfferKind } from "@/lib/goodwill/offer-schemas";
import { readAmount, writtenSum } from "@/lib/goodwill/rules/money";
import { instantOf, localOf } from "@/lib/replies/rules/promises/local-time";

export interface ChoiceDraft {
  id: string;
  kindId: string;
  /** A sum, or all of what a field of the list says they paid. */
  by: "sum" | "field";
  amount: string;
  field: string;
  texts: Record<string, { title: string; detail: string }>;
}

/** A make-good as it is typed. */
export interface MakeGoodDraft {
  name: string;
  fallbackLanguage: string;
  texts: Record<string, { title: string; body: string; about: string }>;
  choices: ChoiceDraft[];
  condition: "none" | "late";
  expires: string;
  cap: string;
}

export type Kind = Pick<OfferKind, "id" | "name" | "kind" | "unit" | "currency">;

const WEEK_MS = 7 * 86_400_000;

export function draftOf(
  makeGood: MakeGood | null,
  kinds: readonly Kind[],
  first: { title: string; body: string; about: string; choice: string; detail: string },
  { zone, now }: { zone: string; now: Date },
): MakeGoodDraft {
  const sum = (amount: number | null, kindId: string) => {
    const kind = kinds.find(({ id }) => id === kindId);
    if (amount === null || !kind) return "";
    return kind.unit === "points" ? String(amount) : writtenSum(amount, kind.currency).replaceAll(",", "");
  };
  if (!makeGood) {
    const kind = kinds.find((each) => each.kind === "refund") ?? kinds[0];
    const { choice, detail, ...words } = first;
    return {
      ...{ name: "", fallbackLanguage: "en", texts: { en: words }, condition: "none", cap: "" },
      expires: localOf(new Date(now.getTime() + WEEK_MS), zone),
      choices: [
        {
          ...{ id: "c1", kindId: kind?.id ?? "", by: "field", amount: "", field: "amount" },
          texts: { en: { title: choice, detail } },
        },
      ],
    };
  }
  const { name, fallbackLanguage, texts, choices, condition, expiresAt, cap, currency } = makeGood;
  return {
    ...{ name, fallbackLanguage, texts, condition, expires: localOf(new Date(expiresAt), zone) },
    cap: cap === null ? "" : writtenSum(cap, currency).replaceAll(",", ""),
    choices: choices.map(({ id, kindId, amount, amountField, texts: words }) => ({
      ...{ id, kindId, texts: words, by: amount === null ? "field" : "sum" },
      ...{ amount: sum(amount, kindId), field: amountField ?? "amount" },
    })),
  };
}

export type WrongPart = "name" | "expires" | "cap" | "amount" | "words";

/** What was typed as a make-good, or the first part of it that is none yet. Words of a language that were emptied are left out. */
export function readDraft(
  draft: MakeGoodDraft,
  kinds: readonly Kind[],
  zone: string,
): { value: CreateMakeGood } | { wrong: WrongPart } {
  const expiresAt = instantOf(draft.expires, zone)?.toISOString();
  const currency = kinds.find(({ id }) => id === draft.choices[0]?.kindId)?.currency ?? "USD";
  const cap = draft.cap.trim() === "" ? null : readAmount(draft.cap, { unit: "money", currency });
  const choices = draft.choices.map((choice) => {
    const kind = kinds.find(({ id }) => id === choice.kindId);
    const amount = choice.by === "sum" && kind ? readAmount(choice.amount, kind) : null;
    const words = Object.entries(choice.texts).filter(([, { title }]) => title.trim() !== "");
    return {
      ...{ id: choice.id, kindId: choice.kindId, amount, texts: Object.fromEntries(words) },
      amountField: choice.by === "field" ? choice.field.trim() : null,
    };
  });
  if (draft.name.trim() === "") return { wrong: "name" };
  if (!expiresAt) return { wrong: "expires" };
  if (draft.cap.trim() !== "" && (cap === null || cap <= 0)) return { wrong: "cap" };
  if (choices.some(({ amount, amountField }) => amountField === null && (amount === null || amount <= 0)))
    return { wrong: "amount" };
  const texts = Object.entries(draft.texts).filter(
    ([, { title, body }]) => title.trim() !== "" && body.trim() !== "",
  );
  const isSaid = (language: string) => choices.every((choice) => choice.texts[language]);
  if (!texts.some(([language]) => language === draft.fallbackLanguage) || !isSaid(draft.fallbackLanguage))
    return { wrong: "words" };
  const { fallbackLanguage, condition } = draft;
  const name = draft.name.trim();
  return {
    value: { name, texts: Object.fromEntries(texts), fallbackLanguage, choices, condition, expiresAt, cap },
  };
}
