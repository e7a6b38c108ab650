import type { Ctx } from "@/lib/context/ctx";
import { DEFAULT_QUESTIONS, DEFAULT_SAMPLE } from "./rules/default-card";
import { questionSchema, type ScoreCard } from "./schemas";

/**
 * The card in force. Until leads keep one it is version 0, whose questions have no words of their own: the screen says
 * them by their ids.
 */
export async function getScoreCard(ctx: Ctx): Promise<ScoreCard> {
  const card = await ctx.db.scoreCard.findFirst({ orderBy: { version: "desc" } });
  if (!card) {
    const questions = DEFAULT_QUESTIONS.map((each) => ({ ...each, text: each.id, help: "" }));
    return { version: 0, questions, sampleSize: DEFAULT_SAMPLE, createdBy: null, createdAt: null };
  }
  const by = card.createdById
    ? await ctx.db.agent.findUnique({
        where: { id: card.createdById },
        select: { id: true, displayName: true },
      })
    : null;
  const { version, questions, sampleSize, createdAt } = card;
  return {
    ...{ version, sampleSize, createdBy: by, createdAt: createdAt.toISOString() },
    questions: questionSchema.array().parse(questions),
  };
}
