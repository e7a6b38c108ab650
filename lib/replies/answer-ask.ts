import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordFeedback } from "@/lib/conversations/record-feedback";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { hashAskToken } from "./ask-token";
import type { AnswerAsk } from "./satisfaction-schemas";

/**
 * Takes the one answer to a question and puts it into the history; 1 or 2 with words brings the conversation back to its
 * team. Throws NotFound `feedback-link-dead` for a used, expired, erased or made-up link alike. May run for people who
 * are not signed in.
 */
export async function answerAsk(outer: Ctx, { token, score, words }: AnswerAsk): Promise<void> {
  const said = cleanText(words).trim();
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const answerId = uuidv7(now, ctx.random);
    const taken = await ctx.db.$queryRaw<{ id: string; replyId: string; language: string | null }[]>`
      UPDATE "SatisfactionAsk" SET "answeredAt" = ${now}, score = ${score}, "hasWords" = ${said !== ""}, "answerId" = ${answerId}::uuid
      WHERE "tokenHash" = ${hashAskToken(ctx, token)} AND state = 'asked' AND "answeredAt" IS NULL AND "expiresAt" > ${now}
      RETURNING id, "replyId", language`;
    const [ask] = taken;
    if (!ask) throw new NotFound("feedback-link-dead");
    await recordFeedback(ctx, {
      id: answerId,
      askedById: ask.replyId,
      score,
      words: said,
      language: ask.language,
    });
  });
}
