import { after, earlier, SECOND } from "@/lib/base/time";
import type { InboundCall } from "@/lib/channels/inbound-call";
import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "./arrival";
import type { Course } from "./rules/call-state";
import { tellCall } from "./tell-call";

/**
 * Takes what lines tell of calls, each in a transaction of its own: screens ring while it rings, and what is over goes
 * into the history. May run twice, and in any order.
 */
export async function recordCalls(ctx: Ctx, arrivals: readonly Arrival[]): Promise<void> {
  for (const { inbound, account, rawEventId, ...arrival } of arrivals) {
    const { call, customer, externalId, direction } = inbound;
    if (!call || !customer) continue;
    const receivedAt = arrival.receivedAt ?? ctx.now();
    await tellCall(ctx, {
      externalId,
      account,
      direction,
      number: call.number,
      author: customer,
      course: courseOf(call, receivedAt),
      receivedAt,
      rawEventId,
    });
  }
}

/** By the line's own times, but nothing lies ahead of when we heard of it. */
function courseOf(call: InboundCall, receivedAt: Date): Course {
  const { outcome: state, durationSeconds } = call;
  const isOver = state === "finished" || state === "missed";
  const endedAt = isOver ? earlier(call.endedAt ?? receivedAt, receivedAt) : null;
  const began = endedAt ? after(endedAt, -durationSeconds * SECOND) : receivedAt;
  return {
    state,
    startedAt: earlier(call.startedAt ?? began, endedAt ?? receivedAt),
    endedAt,
    durationSeconds,
  };
}
