import type { CreateOfferKind, OfferKind, OfferLimit } from "@/lib/goodwill/offer-schemas";
import { readAmount, writtenSum } from "@/lib/goodwill/rules/money";

export const LIMITS = ["perOffer", "perConversation", "perShift"] as const;
type Limits = Record<(typeof LIMITS)[number], string>;

/** A kind as it is typed. */
export interface KindDraft {
  kind: CreateOfferKind["kind"];
  name: string;
  currency: string;
  least: string;
  most: string;
  /** Of a thousand, in hundredths of the whole: what 100 cost us. */
  costPercent: string;
  validDays: string;
  budget: string;
  agent: Limits;
  lead: Limits;
  english: string;
  /** "de: …", one language a line. */
  others: string;
}

export function draftOf(kind: OfferKind | null): KindDraft {
  const none = { perOffer: "", perConversation: "", perShift: "" };
  if (!kind)
    return {
      ...{ kind: "refund", name: "", currency: "USD", least: "1", most: "100", costPercent: "100" },
      ...{
        validDays: "",
        budget: "",
        agent: { ...none, perOffer: "25" },
        lead: none,
        english: "",
        others: "",
      },
    };
  const sum = (amount: number | null) => {
    if (amount === null) return "";
    return kind.unit === "points" ? String(amount) : writtenSum(amount, kind.currency).replaceAll(",", "");
  };
  const typed = (limit: OfferLimit): Limits => ({
    perOffer: sum(limit.perOffer),
    perConversation: sum(limit.perConversation),
    perShift: sum(limit.perShift),
  });
  const { en = "", ...others } = kind.texts;
  return {
    ...{
      kind: kind.kind,
      name: kind.name,
      currency: kind.currency,
      least: sum(kind.least),
      most: sum(kind.most),
    },
    costPercent: String(kind.costPerThousand / 10),
    validDays: kind.validDays === null ? "" : String(kind.validDays),
    budget:
      kind.monthlyBudget === null ? "" : writtenSum(kind.monthlyBudget, kind.currency).replaceAll(",", ""),
    ...{ agent: typed(kind.limits.agent), lead: typed(kind.limits.lead), english: en },
    others: Object.entries(others)
      .map(([language, text]) => `${language}: ${text}`)
      .join("\n"),
  };
}

/** What was typed as a kind; null names nothing, a field that is none is told by its name. */
export function readDraft(draft: KindDraft): { value: CreateOfferKind } | { wrong: string } {
  const unit = draft.kind === "miles" ? ("points" as const) : ("money" as const);
  const currency = draft.currency.trim().toUpperCase();
  const wrong: string[] = [];
  const amount = (text: string, field: string, as: "money" | "points" = unit): number | null => {
    if (text.trim() === "") return null;
    const read = readAmount(text, { unit: as, currency });
    if (read === null || read < 0) wrong.push(field);
    return read;
  };
  const limits = (typed: Limits, of: string): OfferLimit => ({
    perOffer: amount(typed.perOffer, of),
    perConversation: amount(typed.perConversation, of),
    perShift: amount(typed.perShift, of),
  });
  const percent = Number(draft.costPercent.trim().replace(",", "."));
  if (!Number.isFinite(percent) || percent < 0) wrong.push("cost");
  const days = draft.validDays.trim();
  if (days !== "" && !/^\d{1,3}$/u.test(days)) wrong.push("days");
  if (!/^[A-Z]{3}$/u.test(currency)) wrong.push("currency");
  const texts = textsOf(draft);
  if (texts === null) wrong.push("texts");
  const value: CreateOfferKind = {
    ...{ kind: draft.kind, name: draft.name.trim(), unit, currency },
    costPerThousand: Math.round(percent * 10),
    least: amount(draft.least, "least") ?? 0,
    most: amount(draft.most, "most") ?? 0,
    validDays: days === "" ? null : Number(days),
    texts: texts ?? {},
    monthlyBudget: amount(draft.budget, "budget", "money"),
    limits: { agent: limits(draft.agent, "agent"), lead: limits(draft.lead, "lead") },
  };
  const [first] = wrong;
  return first ? { wrong: first } : { value };
}

function textsOf({ english, others }: KindDraft): Record<string, string> | null {
  const texts: Record<string, string> = english.trim() === "" ? {} : { en: english.trim() };
  for (const line of others.split("\n").filter((each) => each.trim() !== "")) {
    const [, language = "", text = ""] = /^\s*([a-z]{2,3})\s*:\s*(\S.*)$/u.exec(line) ?? [];
    if (!text) return null;
    texts[language] = text.trim();
  }
  return texts;
}
