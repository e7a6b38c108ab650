import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getScoreCard } from "./get-score-card";
import type { SaveScoreCard, ScoreCard } from "./schemas";

/** Keeps a further version of the card; reviews that are done keep theirs. Leads and admins. Throws Conflict `card-changed`. */
export async function saveScoreCard(
  outer: Ctx,
  { version, questions, sampleSize }: SaveScoreCard,
): Promise<ScoreCard> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const { version: newest } = await getScoreCard(ctx);
    const kept =
      newest === version &&
      (await ctx.db.scoreCard.createMany({
        data: [{ version: version + 1, questions, sampleSize, createdById: agentId, createdAt: ctx.now() }],
        skipDuplicates: true,
      }));
    if (!kept || kept.count === 0) throw new Conflict("card-changed");
    await writeEntry(ctx, {
      action: "score-card.changed",
      subject: "score-card",
      subjectId: null,
      values: { version: version + 1, questions: questions.length, sampleSize },
    });
  });
  return getScoreCard(outer);
}
