import { uuidv7 } from "@/lib/base/ids";
import { after, HOUR, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findSuccessor } from "@/lib/coverage/find-successor";
import { listShiftEnds, type ShiftEnd } from "@/lib/coverage/list-shift-ends";
import { getHandoverPolicy } from "@/lib/coverage/set-handover-policy";
import { addLines } from "./add-lines";
import { readLeaving } from "./read-leaving";
import { settleOvertaken } from "./settle-overtaken";

/** A worker that was away shorter than this still writes the sheets it missed. */
const MISSED_MS = 2 * HOUR;
/** The watch of nobody we know of. */
const WATCH_MS = 8 * HOUR;

/**
 * Writes the sheet of everybody whose shift ends within the minutes set, once each, and brings it up to date until the
 * end: what is settled meanwhile leaves it, what comes meanwhile stands on it. Nothing to hand over writes nothing. Two
 * workers at once write one sheet. Answers how many lines are new.
 */
export async function writeShiftEnds(ctx: Ctx): Promise<number> {
  const { leadMinutes, alarmMinutes } = await getHandoverPolicy(ctx);
  const now = ctx.now();
  const ends = await listShiftEnds(ctx, {
    from: after(now, -MISSED_MS),
    to: after(now, leadMinutes * MINUTE),
  });
  let written = 0;
  for (const end of ends) written += await writeSheet(ctx, end, alarmMinutes);
  await settleOvertaken(ctx);
  return written;
}

async function writeSheet(outer: Ctx, end: ShiftEnd, alarmMinutes: number): Promise<number> {
  const { agentId, endAt } = end;
  const known = await outer.db.handover.findFirst({
    where: { kind: "shift-end", fromAgentId: agentId, endsAt: endAt },
    select: { id: true, alarmedAt: true, toAgentId: true },
  });
  const isOver = endAt <= outer.now();
  if (known && (isOver || known.alarmedAt)) return 0;
  const next = await findSuccessor(outer, end);
  const watchEndsAt = next?.endAt ?? after(endAt, WATCH_MS);
  const lines = await readLeaving(outer, {
    agentId,
    watchEndsAt,
    ...(known ? { exceptSheetId: known.id } : {}),
  });
  if (lines.length === 0) return 0;
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const id = known?.id ?? uuidv7(now, ctx.random);
    if (!known) {
      const toAgentId = next?.agentId ?? null;
      const alarmAt = after(isOver ? now : endAt, alarmMinutes * MINUTE);
      const made = await ctx.db.$executeRaw`
        INSERT INTO "Handover" (id, kind, "fromAgentId", "toAgentId", "writtenAt", "endsAt", "alarmAt")
        VALUES (${id}::uuid, 'shift-end', ${agentId}::uuid, ${toAgentId}::uuid, ${now}::timestamptz, ${endAt}::timestamptz, ${alarmAt}::timestamptz)
        ON CONFLICT ("fromAgentId", "endsAt") WHERE kind = 'shift-end' DO NOTHING`;
      if (made === 0) return 0;
    }
    const added = await addLines(ctx, id, lines);
    if (added > 0) await ctx.db.handover.updateMany({ where: { id }, data: { closedAt: null } });
    return added;
  });
}
