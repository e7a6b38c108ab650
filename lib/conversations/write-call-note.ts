import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { secondsBetween } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockInOrder } from "@/lib/customers/lock-in-order";
import { actingAgent } from "./acting-agent";
import { authorOfNumber } from "./author-of-number";
import type { CallNote } from "./call-schemas";
import { callbackTime } from "./callback-time";
import { findLine } from "./find-line";
import { findStoredCall, type StoredCall } from "./find-stored-call";
import { getInteraction } from "./get-interaction";
import { getVisibleCall } from "./get-visible-call";
import type { Course } from "./rules/call-state";
import { isOver } from "./rules/call-state";
import { cleanText } from "./rules/clean-text";
import { interactionKey } from "./rules/interaction-key";
import type { Interaction } from "./schemas";
import { tellCall } from "./tell-call";

/**
 * Writes the note a call of a line waits for. A call whose end the line has not told yet ends with its note. Throws NotFound,
 * Conflict `note-written`, `call-taken` {name}, Refused `call-missed`, `callback-past`, `callback-far`, `callback-no-number`.
 */
export async function writeCallNote(outer: Ctx, callId: string, input: CallNote): Promise<Interaction> {
  const { agentId } = actingAgent(outer.actor);
  const call = await getVisibleCall(outer, callId);
  if (call.noteState === "written") throw new Conflict("note-written");
  if (call.acceptedBy && call.acceptedBy.id !== agentId)
    throw new Conflict("call-taken", { name: call.acceptedBy.displayName });
  const callbackAt = callbackTime(outer.now(), input.callbackAt);
  const line = await findLine(outer, call.account.id);
  const interactionId = await inTransaction(outer, async (ctx) => {
    const stored = await holdCall(ctx, callId);
    if (stored.state === "missed") throw new Refused("call-missed");
    if (callbackAt && stored.number === null) throw new Refused("callback-no-number");
    if (!(await claim(ctx, callId))) throw new Conflict("note-written");
    const { outcome, note, promised } = input;
    const told = await tellCall(ctx, {
      ...stored,
      account: line,
      author: stored.author ?? authorOfNumber(stored),
      course: ended(stored, ctx.now()),
      receivedAt: ctx.now(),
      rawEventId: null,
      written: {
        outcome,
        note: cleanText(note),
        promised: promised ? cleanText(promised) : null,
        agentId,
        callbackAt,
        conversationId: null,
      },
    });
    const values = { interactionId: told.interactionId };
    await writeEntry(ctx, { action: "call.noted", subject: "call", subjectId: callId, values });
    return told.interactionId;
  });
  return getInteraction(outer, interactionId ?? "");
}

/** The call as it is, held until the end of the transaction: its line may tell of its end at this moment. */
async function holdCall(ctx: Ctx, callId: string): Promise<StoredCall> {
  const { externalId } = await ctx.db.call.findUniqueOrThrow({
    where: { id: callId },
    select: { externalId: true },
  });
  await lockInOrder(ctx, [interactionKey("phone", externalId)]);
  const stored = await findStoredCall(ctx, { id: callId });
  if (!stored) throw new NotFound("not-found");
  return stored;
}

/** Of two who write, one does. */
async function claim(ctx: Ctx, callId: string): Promise<boolean> {
  const { count } = await ctx.db.call.updateMany({
    where: { id: callId, notedAt: null },
    data: { notedAt: ctx.now(), dismissedAt: null, dismissReason: null },
  });
  return count === 1;
}

function ended({ state, startedAt, endedAt, durationSeconds }: StoredCall, now: Date): Course {
  if (isOver(state)) return { state, startedAt, endedAt, durationSeconds };
  const length = Math.max(0, secondsBetween(startedAt, now));
  return { state: "finished", startedAt, endedAt: now, durationSeconds: length };
}
