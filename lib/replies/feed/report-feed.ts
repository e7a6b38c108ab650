import type { Ctx } from "@/lib/context/ctx";
import type { Feed, FeedReport } from "../feed-schemas";
import { markFeed } from "../rules/mark-feed";
import { type FeedAccount, readFeedAccounts } from "./read-feed-accounts";
import { readPublicAnswers, viewAnswer } from "./read-public-answers";

/**
 * Each account's last public answers as a stranger reads them, newest first, with what is said twice and what only asks
 * to go on in private. Throws NotFound for an account that does not speak in public, Forbidden for agents.
 */
export async function reportFeed(
  ctx: Ctx,
  { account, limit = 50 }: { account?: string | undefined; limit?: number },
): Promise<FeedReport> {
  const data: Feed[] = [];
  for (const each of await readFeedAccounts(ctx, account)) data.push(await feedOf(ctx, each, limit));
  return { at: ctx.now().toISOString(), data };
}

async function feedOf(ctx: Ctx, account: FeedAccount, limit: number): Promise<Feed> {
  const answers = await readPublicAnswers(ctx, { accountId: account.id, limit });
  const marks = markFeed(answers);
  const share = (count: number) => ({ count, share: answers.length === 0 ? null : count / answers.length });
  const { id, channel, handle, displayName } = account;
  return {
    account: { id, channel, handle, displayName },
    total: answers.length,
    repeated: share(marks.filter(({ repeat }) => repeat !== null).length),
    emptyMoves: share(marks.filter(({ isEmptyMove }) => isEmptyMove).length),
    data: answers.map((answer, place) => ({
      ...viewAnswer(answer),
      ...(marks[place] ?? { repeat: null, isEmptyMove: false }),
    })),
  };
}
