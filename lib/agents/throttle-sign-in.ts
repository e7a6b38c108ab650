import type { Ctx } from "@/lib/context/ctx";
import { addressDelayMs, signInDelayMs } from "./rules/sign-in-delay";

/** Failures older than this no longer count. */
const FORGOTTEN = "24 hours";

/** Seconds this name or address still has to wait; 0 when it may try. */
export async function secondsUntilSignIn(ctx: Ctx, keys: readonly string[]): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ seconds: number | null }[]>`
    SELECT max(extract(epoch FROM "blockedUntil" - now()))::float8 AS seconds
    FROM "SignInThrottle" WHERE key = ANY(${[...keys]}) AND "blockedUntil" > now()`;
  return Math.ceil(rows[0]?.seconds ?? 0);
}

/** Counts one failure for the name and one for the address. */
export async function countFailedSignIn(ctx: Ctx, name: string, address: string): Promise<void> {
  for (const [key, delay] of [
    [`name:${name}`, signInDelayMs],
    [`address:${address}`, addressDelayMs],
  ] as const) {
    const rows = await ctx.db.$queryRaw<{ failures: number }[]>`
      INSERT INTO "SignInThrottle" (key, failures, "lastAt") VALUES (${key}, 1, now())
      ON CONFLICT (key) DO UPDATE SET "lastAt" = now(), failures = CASE
        WHEN "SignInThrottle"."lastAt" < now() - ${FORGOTTEN}::interval THEN 1 ELSE "SignInThrottle".failures + 1 END
      RETURNING failures`;
    const wait = delay(rows[0]?.failures ?? 1);
    if (wait === 0) continue;
    await ctx.db.$executeRaw`
      UPDATE "SignInThrottle" SET "blockedUntil" = now() + ${wait} * interval '1 millisecond' WHERE key = ${key}`;
  }
}

/** A good sign-in clears its name, not the address, which others may be guessing from. */
export async function clearFailedSignIns(ctx: Ctx, name: string): Promise<void> {
  await ctx.db.$executeRaw`DELETE FROM "SignInThrottle" WHERE key = ${`name:${name}`}`;
}
