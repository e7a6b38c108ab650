import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";
import { whole } from "@/lib/db/sql";
import { LEASE_MS } from "@/lib/replies/rules/outbox-times";
import { lettersDue, pacedAfter } from "../../rules/letter/pace";

export type LetterRow = Prisma.LetterGetPayload<object>;

interface PaceRow {
  pacedTo: Date | null;
  perSecond: number;
}

/**
 * Takes up to `most` letters of a mailing for this worker alone, no more than its pace allows all workers together, and
 * none while its mailbox is held. Whoever pauses or stops it waits for no more than this, and after it nobody takes any.
 */
export function claimLetters(outer: Ctx, mailingId: string, most: number): Promise<LetterRow[]> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const [row] = await ctx.db.$queryRaw<PaceRow[]>`
      SELECT m."pacedTo", m."perSecond" FROM "Mailing" m
      WHERE m.id = ${mailingId}::uuid AND m.state = 'sending' AND NOT EXISTS (
        SELECT 1 FROM "OutboxHold" h
        WHERE h."accountId" = m."accountId" AND h.audience = 'private' AND h."untilAt" > ${now})
      FOR NO KEY UPDATE OF m`;
    const pace = row && { ...row, now };
    const count = pace ? lettersDue(pace, most) : 0;
    if (!pace || count === 0) return [];
    const letters = await ctx.db.$queryRaw<LetterRow[]>`
      UPDATE "Letter" SET state = 'sending', fence = fence + 1, "leaseUntil" = ${after(now, LEASE_MS)}
      WHERE id IN (
        SELECT id FROM "Letter" WHERE "mailingId" = ${mailingId}::uuid AND state = 'queued' AND "sendAfter" <= ${now}
        ORDER BY "sendAfter", id LIMIT ${whole(count)} FOR UPDATE SKIP LOCKED)
      RETURNING *`;
    if (letters.length > 0)
      await ctx.db.mailing.update({
        where: { id: mailingId },
        data: { pacedTo: pacedAfter(pace, letters.length) },
      });
    return letters;
  });
}
