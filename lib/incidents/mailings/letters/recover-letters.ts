import type { Ctx } from "@/lib/context/ctx";
import { whole } from "@/lib/db/sql";
import { WORKER_DIED } from "@/lib/replies/doubt-reply";
import { nextLookAt } from "@/lib/replies/rules/outbox-times";

const BATCH = 200;

/** Takes up letters whose worker died: those with an open attempt are in doubt, the others queue again. Answers how many. */
export function recoverLetters(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  return ctx.db.$executeRaw`
    WITH lost AS (
      SELECT id, fence FROM "Letter" WHERE state = 'sending' AND "leaseUntil" < ${now}
      ORDER BY "leaseUntil" LIMIT ${whole(BATCH)} FOR UPDATE SKIP LOCKED),
    doubted AS (
      UPDATE "LetterAttempt" t SET "endedAt" = ${now}, outcome = 'unknown', code = ${WORKER_DIED}
      FROM lost WHERE t."letterId" = lost.id AND t."endedAt" IS NULL RETURNING t."letterId" AS id)
    UPDATE "Letter" l SET state = CASE WHEN d.id IS NULL THEN 'queued' ELSE 'unconfirmed' END,
      code = CASE WHEN d.id IS NULL THEN l.code ELSE ${WORKER_DIED} END,
      "nextLookAt" = CASE WHEN d.id IS NOT NULL THEN ${nextLookAt(now, 0)}::timestamptz END,
      looks = 0, fence = l.fence + 1, "leaseUntil" = NULL
    FROM lost LEFT JOIN (SELECT DISTINCT id FROM doubted) d ON d.id = lost.id WHERE l.id = lost.id`;
}
