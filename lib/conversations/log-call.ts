import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { readPhoneNumber } from "@/lib/base/phone-number";
import { after, MINUTE, SECOND } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { LogCall } from "./call-schemas";
import { callbackTime } from "./callback-time";
import { findCallback } from "./find-callback";
import { findLine } from "./find-line";
import { getInteraction } from "./get-interaction";
import { requireVisible } from "./require-visible";
import { hasSpoken } from "./rules/call-outcome";
import { cleanText } from "./rules/clean-text";
import type { Interaction } from "./schemas";
import { speakerOfCall } from "./speaker-of-call";
import { tellCall } from "./tell-call";

/** A clock that is a little ahead is forgiven. */
const AHEAD_MS = 2 * MINUTE;

/**
 * Writes a call down: it goes into the history of whoever has the number, and the clock goes by its outcome
 * (`callMeans`). A number that is none is kept as typed. Throws NotFound for a foreign account, conversation, customer or
 * callback, Refused `call-future`, `callback-past`, `callback-far`, `callback-next`, `number-of-another`, Conflict `callback-over`.
 */
export async function logCall(outer: Ctx, input: LogCall): Promise<Interaction> {
  const line = await findLine(outer, input.accountId);
  const now = outer.now();
  const startedAt = new Date(input.startedAt);
  if (startedAt > after(now, AHEAD_MS)) throw new Refused("call-future");
  const callbackAt = callbackTime(now, input.callbackAt);
  if (input.conversationId) await requireVisible(outer, input.conversationId);
  const tried = input.callbackId ? await findCallback(outer, input.callbackId) : null;
  const isReached = hasSpoken(input);
  if (tried && !isReached && !callbackAt) throw new Refused("callback-next");
  const read = readPhoneNumber(input.number, line.externalId);
  const number = read?.e164 ?? input.number;

  const { durationSeconds, direction } = input;
  const course = {
    state: isReached ? ("finished" as const) : ("missed" as const),
    startedAt,
    endedAt: after(startedAt, durationSeconds * SECOND),
    durationSeconds,
  };
  const interactionId = await inTransaction(outer, async (ctx) => {
    const { customerId, newPerson } = input;
    const author =
      tried?.author ??
      (await speakerOfCall(ctx, { number, formatted: read?.formatted ?? number, customerId, newPerson }));
    const told = await tellCall(ctx, {
      externalId: `call:desk-${uuidv7(now, ctx.random)}`,
      account: line,
      direction,
      number,
      author,
      course,
      receivedAt: now,
      rawEventId: null,
      written: {
        outcome: input.outcome,
        note: cleanText(input.note),
        promised: input.promised ? cleanText(input.promised) : null,
        agentId: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        callbackAt,
        conversationId: input.conversationId ?? tried?.conversationId ?? null,
        ...(tried ? { tried: { callbackId: tried.id, isReached } } : {}),
      },
    });
    const { callId, conversationId } = told;
    const values = { conversationId, interactionId: told.interactionId };
    await writeEntry(ctx, { action: "call.logged", subject: "call", subjectId: callId, values });
    return told.interactionId;
  });
  return getInteraction(outer, interactionId ?? "");
}
