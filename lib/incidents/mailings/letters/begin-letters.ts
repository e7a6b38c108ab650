import { uuidv7 } from "@/lib/base/ids";
import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { LEASE_MS } from "@/lib/replies/rules/outbox-times";
import type { LetterRow } from "./claim-letters";

export interface Begun {
  letter: LetterRow;
  attemptId: string;
}

/**
 * Commits that these letters may be about to go out, in one statement. Left out are those whose claim has passed to
 * another or whose person was forgotten since, and all of them once the mailing was paused or stopped.
 */
export async function beginLetters(ctx: Ctx, letters: readonly LetterRow[]): Promise<Begun[]> {
  const now = ctx.now();
  const wanted = letters.map(({ id, fence }) => ({ id, fence, attemptId: uuidv7(now, ctx.random) }));
  const begun = await ctx.db.$queryRaw<{ id: string; attemptId: string }[]>`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w(id uuid, fence int, "attemptId" uuid)),
    mine AS (
      UPDATE "Letter" l SET "leaseUntil" = ${after(now, LEASE_MS)}, "firstTriedAt" = coalesce(l."firstTriedAt", ${now}::timestamptz)
      FROM wanted w, "Mailing" m
      WHERE l.id = w.id AND l.fence = w.fence AND l.state = 'sending' AND l.address IS NOT NULL
        AND m.id = l."mailingId" AND m.state = 'sending'
      RETURNING l.id, l.fence, w."attemptId"),
    attempts AS (
      INSERT INTO "LetterAttempt" (id, "letterId", fence, "startedAt")
      SELECT "attemptId", id, fence, ${now}::timestamptz FROM mine)
    SELECT id, "attemptId" FROM mine`;
  const byId = new Map(begun.map(({ id, attemptId }) => [id, attemptId]));
  return letters.flatMap((letter) => {
    const attemptId = byId.get(letter.id);
    return attemptId ? { letter, attemptId } : [];
  });
}

/** Puts claimed letters that were not begun back into the queue. */
export async function releaseLetters(ctx: Ctx, letters: readonly LetterRow[]): Promise<void> {
  if (letters.length === 0) return;
  const given = letters.map(({ id, fence }) => ({ id, fence }));
  await ctx.db.$executeRaw`
    UPDATE "Letter" l SET state = 'queued', fence = l.fence + 1, "leaseUntil" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(id uuid, fence int)
    WHERE l.id = g.id AND l.fence = g.fence AND l.state = 'sending'`;
}
