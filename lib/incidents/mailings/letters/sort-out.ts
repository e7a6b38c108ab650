import type { Ctx } from "@/lib/context/ctx";
import { leftOutReason } from "../../rules/letter/left-out-reason";
import { letterLanguage } from "../../rules/letter/letter-language";
import { letterValues } from "../../rules/letter/letter-values";
import { neededFields } from "../../rules/letter/template";
import type { LeftOut, Mailing } from "../mailing-schemas";
import { findOptedOut } from "./find-opted-out";
import type { Candidate } from "./read-candidates";

export interface Without {
  candidate: Candidate;
  reason: LeftOut;
  details: Record<string, unknown>;
}

type Words = Pick<Mailing, "purpose" | "texts" | "fallbackLanguage" | "audience">;

/** Who of these people gets a letter, and who does not and why; each person once, whatever handles they stand here by. */
export async function sortOut(
  ctx: Ctx,
  mailing: Words,
  candidates: readonly Candidate[],
): Promise<{ getting: Candidate[]; leftOut: Without[] }> {
  const people = firstOfEach(candidates);
  const addresses = people.flatMap(({ address }) => address ?? []);
  const optedOut = await findOptedOut(ctx, mailing.purpose, addresses);
  const getting: Candidate[] = [];
  const leftOut: Without[] = [];
  for (const candidate of people) {
    const missing = missingOf(mailing, candidate);
    const hasOptedOut = candidate.address !== null && optedOut.has(candidate.address);
    const reason = leftOutReason({ ...candidate, hasOptedOut, missing }, mailing.audience);
    if (reason === null) getting.push(candidate);
    else leftOut.push({ candidate, reason, details: reason === "missing-field" ? { fields: missing } : {} });
  }
  return { getting, leftOut };
}

const needs = new WeakMap<object, Map<string, string[]>>();

/** What the text in this person's language needs and their line has not. */
function missingOf({ texts, fallbackLanguage }: Words, candidate: Candidate): string[] {
  const language = letterLanguage(texts, candidate.language, fallbackLanguage);
  const text = language === null ? undefined : texts[language];
  if (language === null || !text) return [];
  const known = needs.get(texts) ?? new Map<string, string[]>();
  needs.set(texts, known);
  const needed = known.get(language) ?? neededFields(`${text.subject}\n${text.body}`);
  known.set(language, needed);
  if (needed.length === 0) return needed;
  const values = letterValues(candidate.fields, candidate.displayName, candidate.orders);
  return needed.filter((name) => !values[name]?.trim());
}

/** Two handles of one person stand behind each other: they get one letter. */
function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ customerId }) => !seen.has(customerId) && seen.add(customerId));
}
