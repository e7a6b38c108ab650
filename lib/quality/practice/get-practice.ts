import type { Ctx } from "@/lib/context/ctx";
import { type PracticeRunView, verdictSchema } from "../practice-schemas";
import { requireRun } from "./require-run";

/** A run as far as it went: what the customer said, what was answered, and what is to be said of it. Throws NotFound. */
export async function getPractice(ctx: Ctx, id: string): Promise<PracticeRunView> {
  const { run, script } = await requireRun(ctx, id);
  const lines = await ctx.db.practiceLine.findMany({ where: { runId: id }, orderBy: { step: "asc" } });
  const shown = run.endedAt ? script.steps : script.steps.slice(0, lines.length + 1);
  return {
    id,
    script: script.name,
    customer: script.customer,
    stepCount: script.steps.length,
    steps: shown.map(({ audience, says }, step) => {
      const line = lines.find((each) => each.step === step);
      return {
        audience,
        says: [...says],
        answer: line
          ? {
              audience: line.audience === "public" ? ("public" as const) : ("private" as const),
              text: line.text,
              seconds: line.seconds,
              verdict: verdictSchema.parse(line.verdict),
            }
          : null,
      };
    }),
    askedAt: run.askedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}
