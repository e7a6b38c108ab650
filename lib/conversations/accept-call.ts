import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "./acting-agent";
import type { CallView } from "./call-schemas";
import { getVisibleCall } from "./get-visible-call";
import { peopleOnNumber } from "./people-on-number";

/**
 * Takes a call: its note is this agent's to write. Of several people on the number it may be said who it is. Of two who
 * take it one gets it; the other is told who. Throws NotFound, Conflict `call-taken` {name}, `call-missed`.
 */
export async function acceptCall(
  outer: Ctx,
  callId: string,
  { customerId }: { customerId?: string | undefined } = {},
): Promise<CallView> {
  const { agentId } = actingAgent(outer.actor);
  const call = await getVisibleCall(outer, callId);
  const handleId = customerId ? await handleOf(outer, callId, customerId) : null;
  await inTransaction(outer, async (ctx) => {
    const taken = await ctx.db.$executeRaw`
      UPDATE "Call" SET "acceptedById" = ${agentId}::uuid, "acceptedAt" = ${ctx.now()},
        state = CASE WHEN state = 'ringing' THEN 'answered' ELSE state END,
        "handleId" = CASE WHEN "interactionId" IS NULL THEN coalesce(${handleId}::uuid, "handleId") ELSE "handleId" END
      WHERE id = ${callId}::uuid AND "acceptedById" IS NULL AND state <> 'missed' AND "notedAt" IS NULL`;
    if (taken === 0) return;
    await recordChanges(ctx, [{ kind: "call.changed", accountId: call.account.id, values: { callId } }]);
    await writeEntry(ctx, { action: "call.accepted", subject: "call", subjectId: callId });
  });
  const now = await getVisibleCall(outer, callId);
  if (now.acceptedBy?.id === agentId) return now;
  if (now.acceptedBy) throw new Conflict("call-taken", { name: now.acceptedBy.displayName });
  throw new Conflict(now.state === "missed" ? "call-missed" : "note-written");
}

async function handleOf(ctx: Ctx, callId: string, customerId: string): Promise<string> {
  const call = await ctx.db.call.findUniqueOrThrow({ where: { id: callId }, select: { number: true } });
  const people = call.number === null ? [] : await peopleOnNumber(ctx, call.number);
  const found = people.find((each) => each.customerId === customerId);
  if (!found) throw new NotFound("not-found");
  return found.handleId;
}
