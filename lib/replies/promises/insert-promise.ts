import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { requireAssignable } from "@/lib/conversations/require-assignable";
import type { PromiseInput } from "../promise-schemas";
import { nearTime, promiseTime } from "../rules/promises/promise-times";

interface Given {
  conversationId: string;
  interactionId: string;
  promise: PromiseInput;
  /** When it reaches the person: now, or when the answer is to leave. */
  saidAt: Date;
}

/** Writes down what was promised, in the transaction of what it was said in. Throws Refused `promise-past`, `promise-far`, `not-assignable`. */
export async function insertPromise(
  ctx: Ctx,
  { conversationId, interactionId, promise, saidAt }: Given,
): Promise<string> {
  const now = ctx.now();
  const dueAt = promiseTime(saidAt, promise.dueAt);
  const { ownerId = null, what } = promise;
  if (ownerId) await requireAssignable(ctx, ownerId);
  const id = uuidv7(now, ctx.random);
  const createdById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await ctx.db.$executeRaw`
    INSERT INTO "GivenPromise" (id, "threadId", "interactionId", what, "dueAt", "firstDueAt", "ownerId", "createdById", "createdAt", "nearAt")
    SELECT ${id}::uuid, i."threadId", i.id, ${what}, ${dueAt}::timestamptz, ${dueAt}::timestamptz, ${ownerId}::uuid,
      ${createdById}::uuid, ${now}::timestamptz, ${nearTime(saidAt, dueAt)}::timestamptz
    FROM "Interaction" i WHERE i.id = ${interactionId}::uuid`;
  await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
  const values = { conversationId, interactionId, dueAt: dueAt.toISOString(), ownerId };
  await writeEntry(ctx, { action: "promise.given", subject: "promise", subjectId: id, values });
  return id;
}
