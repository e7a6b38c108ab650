import { createHash } from "node:crypto";
import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface Answered {
  status: number;
  body: unknown;
}

const KEPT = "24 hours";

/**
 * The answer given before for this key, or null when it is ours to answer now.
 * Throws Conflict `idempotency-reused` when the body differs or the first call is still running.
 */
export async function claimKey(ctx: Ctx, scope: string, key: string, body: string): Promise<Answered | null> {
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const claimed = await ctx.db.$executeRaw`
    INSERT INTO "IdempotentAnswer" (key, scope, "bodyHash", "createdAt") VALUES (${key}, ${scope}, ${bodyHash}, now())
    ON CONFLICT (scope, key) DO UPDATE SET "bodyHash" = excluded."bodyHash", status = NULL, body = NULL, "createdAt" = now()
    WHERE "IdempotentAnswer"."createdAt" < now() - ${KEPT}::interval`;
  if (claimed > 0) return null;
  const rows = await ctx.db.$queryRaw<{ bodyHash: string; status: number | null; body: unknown }[]>`
    SELECT "bodyHash", status, body FROM "IdempotentAnswer" WHERE scope = ${scope} AND key = ${key}`;
  const row = rows[0];
  if (!row || row.bodyHash !== bodyHash || row.status === null) throw new Conflict("idempotency-reused");
  return { status: row.status, body: row.body };
}

/** Keeps the answer for a repeat; a failed call frees the key instead. */
export async function keepAnswer(
  ctx: Ctx,
  scope: string,
  key: string,
  answer: Answered | null,
): Promise<void> {
  if (!answer) {
    await ctx.db
      .$executeRaw`DELETE FROM "IdempotentAnswer" WHERE scope = ${scope} AND key = ${key} AND status IS NULL`;
    return;
  }
  await ctx.db.$executeRaw`
    UPDATE "IdempotentAnswer" SET status = ${answer.status}, body = ${JSON.stringify(answer.body)}::jsonb
    WHERE scope = ${scope} AND key = ${key}`;
}
