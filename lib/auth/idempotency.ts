import { createHash } from "node:crypto";
import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

export interface Answered {
  status: number;
  body: unknown;
}

const KEPT = "24 hours";
/** Answers may hold words of customers and keys shown once: they are kept sealed. */
const SEAL = "idempotency";

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
  const rows = await ctx.db.$queryRaw<{ bodyHash: string; status: number | null; body: string | null }[]>`
    SELECT "bodyHash", status, body FROM "IdempotentAnswer" WHERE scope = ${scope} AND key = ${key}`;
  const row = rows[0];
  if (!row || row.bodyHash !== bodyHash || row.status === null) throw new Conflict("idempotency-reused");
  return {
    status: row.status,
    body: JSON.parse(ctx.vault.unseal(SEAL, Buffer.from(row.body ?? "", "base64"))),
  };
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
  const sealed = Buffer.from(ctx.vault.seal(SEAL, JSON.stringify(answer.body))).toString("base64");
  await ctx.db.$executeRaw`
    UPDATE "IdempotentAnswer" SET status = ${answer.status}, body = to_jsonb(${sealed}::text)
    WHERE scope = ${scope} AND key = ${key}`;
}
