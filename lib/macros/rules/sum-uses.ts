import type { MacroFigures } from "../schemas";

/** One use, and what became of the answer it went into. */
export interface UseOutcome {
  macroId: string;
  /** Null where no answer of that agent was sent within a day. */
  replyId: string | null;
  isUnchanged: boolean;
  isSettled: boolean;
  score: number | null;
  tone: number | null;
}

/** Usage and outcome per macro, the most used first; an answer one macro was put into twice counts once. */
export function sumUses(outcomes: readonly UseOutcome[]): MacroFigures[] {
  const byMacro = new Map<string, UseOutcome[]>();
  for (const use of outcomes) byMacro.set(use.macroId, [...(byMacro.get(use.macroId) ?? []), use]);
  return [...byMacro]
    .map(([macroId, uses]): MacroFigures => {
      const sent = [
        ...new Map(uses.filter(({ replyId }) => replyId !== null).map((use) => [use.replyId, use])).values(),
      ];
      const unchanged = sent.filter(({ isUnchanged }) => isUnchanged).length;
      const scores = sent.flatMap(({ score }) => (score === null ? [] : [score]));
      const tones = sent.flatMap(({ tone }) => (tone === null ? [] : [tone]));
      return {
        macroId,
        used: uses.length,
        sent: sent.length,
        unchanged,
        edited: sent.length - unchanged,
        settled: sent.filter(({ isSettled }) => isSettled).length,
        satisfaction: mean(scores),
        satisfactionCount: scores.length,
        toneAfter: mean(tones),
        toneCount: tones.length,
      };
    })
    .sort((a, b) => b.used - a.used || (a.macroId < b.macroId ? -1 : 1));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
