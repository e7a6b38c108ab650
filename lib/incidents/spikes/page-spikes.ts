import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";
import { sql } from "@/lib/db/sql";
import type { Spike } from "../spike-schemas";
import { readSpikes } from "./list-spikes";

/** What rang longer ago than this and could not be told is told by nobody's phone any more. */
const LATE_MS = 30 * MINUTE;
const LONGEST_REASON = 200;

/** Spikes nobody has seen to that are young enough to be told. */
export function readUntold(ctx: Ctx): Promise<Spike[]> {
  const since = after(ctx.now(), -LATE_MS);
  return readSpikes(ctx, sql`s.state = 'open' AND s."startedAt" > ${since}::timestamptz`, 50);
}

/** Pages whoever is on call for each of them, once. `inWords` says what it is in one line. Answers how many are new. */
export async function pageSpikes(ctx: Ctx, inWords: (spike: Spike) => string): Promise<number> {
  const spikes = await readUntold(ctx);
  const keys = spikes.map(({ id }) => `spike:${id}`);
  const paged = await ctx.db.page.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const untold = spikes.filter(({ id }) => !paged.some(({ key }) => key === `spike:${id}`));
  for (const spike of untold) {
    const about = await ctx.db.spike.findUnique({ where: { id: spike.id }, select: { interactionId: true } });
    const post = about?.interactionId
      ? await ctx.db.interaction.findUnique({
          where: { id: about.interactionId },
          select: { conversationId: true },
        })
      : null;
    await pageOnCall(ctx, {
      key: `spike:${spike.id}`,
      reason: inWords(spike).slice(0, LONGEST_REASON),
      ...(post?.conversationId ? { conversationId: post.conversationId } : {}),
    });
  }
  return untold.length;
}
