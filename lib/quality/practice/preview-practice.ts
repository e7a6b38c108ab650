import type { Ctx } from "@/lib/context/ctx";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import { guard } from "@/lib/replies/rules/guard";
import { ownData } from "@/lib/replies/rules/own-data";
import { privateWords, softGuard } from "@/lib/replies/rules/soft-guard";
import { weightedLength } from "@/lib/replies/rules/weighted-length";
import { readVoiceRules } from "@/lib/voice/read-voice-rules";
import { firstNameOf } from "@/lib/voice/rules/first-name";
import { speakOf } from "@/lib/voice/speak-of";
import type { PracticeFindings, PracticeText } from "../practice-schemas";
import type { PracticeScript } from "../rules/practice-scripts";
import { requireRun } from "./require-run";

/** What guard and voice would say of a text to the script's customer: the rules a real answer is held against. Throws NotFound. */
export async function previewPractice(ctx: Ctx, id: string, text: PracticeText): Promise<PracticeFindings> {
  const { script } = await requireRun(ctx, id);
  const said = await ctx.db.practiceLine.count({ where: { runId: id } });
  return findingsOf(ctx, script, said, text);
}

export async function findingsOf(
  ctx: Ctx,
  { customer, isGrave, steps }: PracticeScript,
  step: number,
  { text, audience }: PracticeText,
): Promise<PracticeFindings> {
  const said = steps.slice(0, step + 1);
  const told = said.filter((each) => each.audience === "private").flatMap(({ says }) => says);
  const open = said.filter((each) => each.audience === "public").flatMap(({ says }) => says);
  const [rules, accounts] = await Promise.all([
    readVoiceRules(ctx),
    ctx.db.account.findMany({ select: { handle: true, displayName: true } }),
  ]);
  const handles = accounts.map(({ handle }) => handle);
  const facts = told.flatMap((each) => findPersonal(each));
  const hard = guard(text, audience, { facts, ours: ownData(handles), orderPatterns: [] });
  const names = [customer.displayName, customer.handle];
  const ours = [...handles, ...accounts.map(({ displayName }) => displayName)];
  const soft = audience === "public" ? softGuard(text, privateWords(told, [...open, ...names], ours)) : [];
  const isFirst = step === 0 && audience === "private";
  const about = {
    ...{ audience, isGrave, language: "en" },
    firstName: isFirst ? firstNameOf(customer.displayName) : null,
  };
  return {
    guard: [
      ...hard,
      ...soft.filter(
        ({ where }) => !hard.some((each) => each.where.from < where.to && where.from < each.where.to),
      ),
    ],
    voice: speakOf(rules, text, about),
    weightedLength: weightedLength(text, { leadingMentionsFree: false }).weightedLength,
  };
}
