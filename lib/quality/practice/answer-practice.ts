import { Conflict } from "@/lib/base/errors";
import { secondsBetween } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { PracticeAnswer, PracticeRunView } from "../practice-schemas";
import { judgeAnswer } from "../rules/judge-answer";
import { getPractice } from "./get-practice";
import { findingsOf } from "./preview-practice";
import { requireRun } from "./require-run";

/**
 * Takes the answer to the step that waits, judges it and goes on. It leaves nothing outside the practice room. Throws
 * NotFound, Conflict `practice-answered` when that step has its answer.
 */
export async function answerPractice(
  outer: Ctx,
  id: string,
  { step, text, audience }: PracticeAnswer,
): Promise<PracticeRunView> {
  const { run, script } = await requireRun(outer, id);
  const asked = script.steps[step];
  const findings = await findingsOf(outer, script, step, { text, audience });
  await inTransaction(outer, async (ctx) => {
    const written = await ctx.db.practiceLine.count({ where: { runId: id } });
    if (!asked || written !== step) throw new Conflict("practice-answered");
    const verdict = { ...findings, wants: judgeAnswer(script, asked, { text, audience }) };
    const seconds = Math.max(0, secondsBetween(run.askedAt, ctx.now()));
    const { count } = await ctx.db.practiceLine.createMany({
      data: [{ runId: id, step, audience, text, seconds, verdict, writtenAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("practice-answered");
    const isOver = step + 1 === script.steps.length;
    await ctx.db.practiceRun.update({
      where: { id },
      data: { askedAt: ctx.now(), ...(isOver ? { endedAt: ctx.now() } : {}) },
    });
  });
  return getPractice(outer, id);
}
