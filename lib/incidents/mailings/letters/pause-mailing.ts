import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMailing } from "../get-mailing";
import { lockMailing, type MailingRow } from "../lock-mailing";
import type { Mailing, MailingState } from "../mailing-schemas";

/** What may be halted. */
const UNDER_WAY: readonly MailingState[] = ["preparing", "prepared", "sending"];

/**
 * Halts a mailing: no letter is begun after it, those on the wire arrive. Leads, admins, and programs by their scope.
 * Throws NotFound, Conflict `mailing-state`.
 */
export function pauseMailing(outer: Ctx, id: string): Promise<Mailing> {
  return change(outer, id, UNDER_WAY, "mailing.paused", (_, now) => ({ state: "paused", pausedAt: now }));
}

/** Goes on where it was paused: with preparing, waiting for its time, or sending. Throws as pausing does. */
export function resumeMailing(outer: Ctx, id: string): Promise<Mailing> {
  return change(outer, id, ["paused"], "mailing.resumed", ({ preparedAt, startAt }, now) => {
    const state = preparedAt === null ? "preparing" : startAt && startAt <= now ? "sending" : "prepared";
    return { state, pausedAt: null };
  });
}

/** Ends it for good: what has not left never leaves. Throws as pausing does. */
export function stopMailing(outer: Ctx, id: string): Promise<Mailing> {
  return change(outer, id, [...UNDER_WAY, "paused"], "mailing.stopped", (_, now) => ({
    state: "stopped",
    endedAt: now,
  }));
}

interface Halt {
  state: MailingState;
  pausedAt?: Date | null;
  endedAt?: Date;
}

async function change(
  outer: Ctx,
  id: string,
  states: readonly MailingState[],
  action: string,
  halt: (before: MailingRow, now: Date) => Halt,
): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, states);
    await ctx.db.mailing.update({
      where: { id },
      data: { ...halt(before, ctx.now()), leaseUntil: null, code: null, changeNumber: { increment: 1 } },
    });
    await writeEntry(ctx, { action, subject: "mailing", subjectId: id, values: { from: before.state } });
    ctx.bell.ring("outbox");
  });
  return getMailing(outer, id);
}
