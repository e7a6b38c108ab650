import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, HOUR, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findSuccessor } from "@/lib/coverage/find-successor";
import { getHandoverPolicy } from "@/lib/coverage/set-handover-policy";
import { actingAgent } from "../acting-agent";
import { requireAssignable } from "../require-assignable";
import { addLines } from "./add-lines";
import { getHandover } from "./get-handover";
import type { HandoverSheet, WriteHandover } from "./handover-schemas";
import { readLeaving } from "./read-leaving";

const WATCH_MS = 8 * HOUR;

/**
 * Hands everything over now: to somebody by name, to whoever comes next by the roster (`toAgentId` left out), or to
 * whoever takes it (null). Leads and admins may write it for another. Throws Forbidden, Refused `not-assignable`,
 * `handover-self`, and `handover-empty` when there is nothing to hand over.
 */
export async function handOverNow(outer: Ctx, input: WriteHandover): Promise<HandoverSheet> {
  const actor = actingAgent(outer.actor);
  const fromAgentId = input.fromAgentId ?? actor.agentId;
  if (fromAgentId !== actor.agentId && actor.role === "agent") throw new Forbidden("forbidden");
  if (input.toAgentId === fromAgentId) throw new Refused("handover-self");
  await requireAssignable(outer, fromAgentId);
  if (input.toAgentId) await requireAssignable(outer, input.toAgentId);
  const now = outer.now();
  const { alarmMinutes } = await getHandoverPolicy(outer);
  const next =
    input.toAgentId === undefined ? await findSuccessor(outer, { agentId: fromAgentId, endAt: now }) : null;
  const toAgentId = input.toAgentId ?? next?.agentId ?? null;
  const id = uuidv7(now, outer.random);
  await inTransaction(outer, async (ctx) => {
    // Two at once would both find everything: the second waits for the first and finds nothing left.
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${fromAgentId}::uuid FOR NO KEY UPDATE`;
    const lines = await readLeaving(ctx, {
      agentId: fromAgentId,
      watchEndsAt: next?.endAt ?? after(now, WATCH_MS),
    });
    if (lines.length === 0) throw new Refused("handover-empty");
    await ctx.db.handover.create({
      data: {
        ...{ id, kind: "by-hand", fromAgentId, toAgentId, writtenById: actor.agentId, note: input.note },
        ...{ writtenAt: now, endsAt: now, alarmAt: after(now, alarmMinutes * MINUTE) },
      },
    });
    await addLines(ctx, id, lines);
    const values = { fromAgentId, toAgentId, lines: lines.length };
    await writeEntry(ctx, { action: "handover.written", subject: "handover", subjectId: id, values });
  });
  return getHandover(outer, id);
}
