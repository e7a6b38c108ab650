import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockMailing } from "../lock-mailing";
import { MAILING_STATES } from "../mailing-schemas";
import type { SettleLetter } from "./letter-schemas";

/**
 * Says what became of a letter in doubt: it arrived, it did not, or it is to go again. Leads and admins. Throws NotFound,
 * Conflict `letter-settled`, and `mailing-state` where the mailing was stopped and it is to go again.
 */
export async function settleLetter(
  outer: Ctx,
  { mailingId, letterId }: { mailingId: string; letterId: string },
  { as }: SettleLetter,
): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const again = as === "again";
    const states = again ? (["sending", "paused", "done"] as const) : MAILING_STATES;
    const mailing = await lockMailing(ctx, mailingId, states);
    const letter = await ctx.db.letter.findFirst({ where: { id: letterId, mailingId } });
    if (!letter) throw new NotFound("not-found");
    const now = ctx.now();
    const { count } = await ctx.db.letter.updateMany({
      where: { id: letterId, state: "unconfirmed" },
      data: {
        ...(again ? { state: "queued", sendAfter: now, code: null } : {}),
        ...(as === "sent" ? { state: "sent", sentAt: letter.firstTriedAt ?? now, code: null } : {}),
        ...(as === "not-sent" ? { state: "failed", code: "settled-not-sent" } : {}),
        nextLookAt: null,
        leaseUntil: null,
        fence: { increment: 1 },
        settledById: agentId,
      },
    });
    if (count === 0) throw new Conflict("letter-settled");
    if (again && mailing.state === "done")
      await ctx.db.mailing.update({ where: { id: mailingId }, data: { state: "sending", endedAt: null } });
    await writeEntry(ctx, {
      action: "letter.settled",
      subject: "mailing",
      subjectId: mailingId,
      values: { letterId, as },
    });
    ctx.bell.ring("outbox");
  });
}
