import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { requireAssignable } from "@/lib/conversations/require-assignable";
import type { ChangePromise, GivenPromise } from "../promise-schemas";
import { nearTime, promiseTime } from "../rules/promises/promise-times";
import { getPromise } from "./get-promise";
import { type LockedPromise, lockPromise } from "./lock-promise";

/**
 * Gives a promise to somebody else (null: to whoever has the conversation), or moves it, with a reason and only before
 * it is due. Throws NotFound, Conflict `promise-over`, Refused `promise-due`, `promise-reason`, `promise-past`,
 * `promise-far`, `not-assignable`.
 */
export async function changePromise(outer: Ctx, id: string, change: ChangePromise): Promise<GivenPromise> {
  actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const promise = await lockPromise(ctx, id);
    const { conversationId } = promise;
    const { ownerId } = change;
    if (ownerId) await requireAssignable(ctx, ownerId);
    await ctx.db.givenPromise.update({
      where: { id },
      data: {
        ...moved(ctx, promise, change),
        ...(ownerId === undefined ? {} : { ownerId, lostOwnerId: null }),
      },
    });
    if (change.dueAt !== undefined) await rebuildTurns(ctx, [conversationId], "answered");
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    const values = { conversationId, fields: Object.keys(change), ownerId, dueAt: change.dueAt };
    await writeEntry(ctx, { action: "promise.changed", subject: "promise", subjectId: id, values });
  });
  return getPromise(outer, id);
}

function moved(ctx: Ctx, promise: LockedPromise, { dueAt: text, reason }: ChangePromise) {
  if (text === undefined) return {};
  const now = ctx.now();
  if (promise.dueAt <= now) throw new Refused("promise-due");
  if (!reason) throw new Refused("promise-reason");
  const dueAt = promiseTime(now, text);
  return { dueAt, nearAt: nearTime(now, dueAt), wokenAt: null, moveReason: reason };
}
