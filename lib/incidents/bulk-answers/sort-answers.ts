import type { Ctx } from "@/lib/context/ctx";
import type { MacroText } from "@/lib/macros/schemas";
import { type Answered, type AnswerText, answerText, sameness } from "../rules/answer-text";
import type { Answerable } from "./read-answerable";

export interface PlannedAnswer extends AnswerText {
  to: Answerable;
  variant: number;
}

export interface SortedAnswers {
  answers: PlannedAnswer[];
  leftOut: Record<string, number>;
}

/** Kinds of what is said that can't be answered in writing. */
const SPOKEN = "call";

/**
 * Who is answered with what, and why the others are not: `set-aside`, `claimed`, `wrote-anew` since it was looked through,
 * `by-phone`, `not-yours`, `no-text`, and `same-text`: an account says one text in public once, so that a text without a
 * field that differs needs as many wordings as people.
 */
export function sortAnswers(
  people: readonly Answerable[],
  { texts, agent, seenAt }: { texts: readonly MacroText[]; agent: string; seenAt: Date | null },
): SortedAnswers {
  const answers: PlannedAnswer[] = [];
  const leftOut: Record<string, number> = {};
  const said = new Set<string>();
  for (const to of people) {
    const found = reasonOf(to, seenAt) ?? plan(texts, to, agent, said);
    if (typeof found === "string") leftOut[found] = (leftOut[found] ?? 0) + 1;
    else answers.push(found);
  }
  return { answers, leftOut };
}

function reasonOf(to: Answerable, seenAt: Date | null): string | null {
  if (!to.isVisible) return "not-yours";
  if (to.isSetAside) return "set-aside";
  if (to.hasClaimed) return "claimed";
  if (to.kind === SPOKEN) return "by-phone";
  return seenAt && to.saidAt > seenAt ? "wrote-anew" : null;
}

function plan(
  texts: readonly MacroText[],
  to: Answerable,
  agent: string,
  said: Set<string>,
): PlannedAnswer | string {
  const first = answerText(texts, answered(to, agent), 0);
  if (!first || first.text === "") return "no-text";
  for (let variant = 0; variant < first.wordings; variant++) {
    const text = answerText(texts, answered(to, agent), variant);
    const key = `${to.accountId} ${sameness(text?.text ?? "")}`;
    if (!text || (to.audience === "public" && said.has(key))) continue;
    said.add(key);
    return { ...text, to, variant };
  }
  return "same-text";
}

export function answered(to: Answerable, agent: string): Answered {
  const { language, audience, displayName, handleName, username, account, fields } = to;
  return { language, audience, displayName, handleName, username, account, fields, agent };
}

/** The first name an agent answers under. */
export async function signerName(ctx: Ctx, agentId: string): Promise<string> {
  const { displayName } = await ctx.db.agent.findUniqueOrThrow({
    where: { id: agentId },
    select: { displayName: true },
  });
  return displayName.trim().split(/\s+/)[0] ?? "";
}
