import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Candidate } from "./candidate";
import type { SaidNow } from "./read-said";

/** Writes a spike down and tells the desks; of two workers at once one does. Answers 1 when it did. */
export async function ringSpike(outer: Ctx, spike: Candidate, said: SaidNow): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const { count } = await ctx.db.spike.createMany({
      data: {
        ...spike,
        id,
        startedAt: now,
        lastSeenAt: now,
        peak: spike.factor,
        words: said.words.map((each) => ({ ...each })),
        postIds: said.postIds,
      },
      skipDuplicates: true,
    });
    if (count === 0) return 0;
    const { cause, subjectId, accountId } = spike;
    await recordChanges(ctx, [
      { kind: "spike.raised", accountId, values: { spikeId: id, state: "open", cause, subjectId } },
    ]);
    return 1;
  });
}
