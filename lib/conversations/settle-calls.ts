import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { authorOfNumber } from "./author-of-number";
import { findLine } from "./find-line";
import { findStoredCall } from "./find-stored-call";
import { tellCall } from "./tell-call";

const RINGS_MS = 10 * MINUTE;
const AT_ONCE = 50;

/**
 * What has rung for ten minutes has lost its end on the way: it counts as missed, so that somebody calls back. Should the
 * line tell of its end yet, that is believed.
 */
export async function settleCalls(ctx: Ctx): Promise<number> {
  const lost = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Call" WHERE state = 'ringing' AND direction = 'inbound'
      AND "startedAt" < ${after(ctx.now(), -RINGS_MS)}::timestamptz ORDER BY "startedAt" LIMIT ${AT_ONCE}`;
  for (const { id } of lost) {
    const call = await findStoredCall(ctx, { id });
    if (!call) continue;
    const account = await findLine(ctx, call.accountId);
    const { startedAt } = call;
    const author = call.author ?? authorOfNumber(call);
    const course = {
      state: "missed" as const,
      startedAt,
      endedAt: after(startedAt, MINUTE),
      durationSeconds: 0,
    };
    await tellCall(ctx, { ...call, account, author, course, receivedAt: ctx.now(), rawEventId: null });
  }
  return lost.length;
}
