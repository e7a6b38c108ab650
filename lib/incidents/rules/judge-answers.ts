import type { OpenOffer } from "./against/held";
import { findContradictions, usesStatement } from "./contradiction";

/** Held from one moment to another; null: it still does. */
interface Span {
  fromAt: Date;
  untilAt: Date | null;
}
export interface SaidStatement extends Span {
  id: string;
  language: string;
  text: string;
}
export interface KeptPhrase extends Span {
  language: string;
  phrase: string;
}
export interface KeptOffer extends OpenOffer, Span {}
export interface GivenAnswer {
  id: string;
  text: string;
  at: Date;
}
export interface Judged {
  id: string;
  usesStatement: boolean;
  /** The words that contradicted, as they stand in it. */
  contradicts: string | null;
}

/**
 * What each answer made of what was to be said and not to be said when it left: a phrase that came later, or was taken
 * out before, does not count against it.
 */
export function judgeAnswers(
  answers: readonly GivenAnswer[],
  statements: readonly SaidStatement[],
  phrases: readonly KeptPhrase[],
  offers: readonly KeptOffer[] = [],
): Judged[] {
  const known = new Map<string, Omit<Judged, "id">>();
  return answers.map(({ id, text, at }) => {
    const said = statements.filter((each) => holds(each, at));
    const over = statements.filter(
      (each) => each.untilAt !== null && each.untilAt <= at && !said.some((now) => now.text === each.text),
    );
    const kept = phrases.filter((each) => holds(each, at));
    const open = offers.filter((each) => holds(each, at));
    const held = [said.map((each) => each.id), over.length, kept.map((each) => each.phrase)];
    const key = [...held, open.map((each) => offers.indexOf(each)), text].join("\u0000");
    const before = known.get(key);
    if (before) return { id, ...before };
    const judged = {
      usesStatement: said.some((each) => usesStatement(text, each.text)),
      contradicts: findContradictions(text, kept, over, { statements: said, offers: open })[0]?.text ?? null,
    };
    known.set(key, judged);
    return { id, ...judged };
  });
}

function holds({ fromAt, untilAt }: Span, at: Date): boolean {
  return fromAt <= at && (untilAt === null || untilAt > at);
}
