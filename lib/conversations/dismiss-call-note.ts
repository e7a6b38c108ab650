import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "./acting-agent";
import type { CallView } from "./call-schemas";
import { getVisibleCall } from "./get-visible-call";

/** Says why a call needs no note; the call stays in the history. Throws NotFound, Conflict `note-written`, `call-taken`. */
export async function dismissCallNote(outer: Ctx, callId: string, reason: string): Promise<CallView> {
  const { agentId } = actingAgent(outer.actor);
  const call = await getVisibleCall(outer, callId);
  if (call.acceptedBy && call.acceptedBy.id !== agentId)
    throw new Conflict("call-taken", { name: call.acceptedBy.displayName });
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.call.updateMany({
      where: { id: callId, notedAt: null, dismissedAt: null, state: { in: ["finished", "answered"] } },
      data: { dismissedAt: ctx.now(), dismissReason: reason },
    });
    if (count === 0) throw new Conflict("note-written");
    const { interactionId, conversationId } = call;
    await recordChanges(ctx, [
      { kind: "call.changed", accountId: call.account.id, values: { callId } },
      ...(interactionId ? [{ kind: "interaction.changed" as const, interactionId, conversationId }] : []),
    ]);
    const values = { interactionId };
    await writeEntry(ctx, { action: "call.note-dismissed", subject: "call", subjectId: callId, values });
  });
  return getVisibleCall(outer, callId);
}
