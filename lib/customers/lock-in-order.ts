import type { Ctx } from "@/lib/context/ctx";

export interface LockKey {
  /** What is meant, with its kind in front: `handle:x:42`, `interaction:x:post:7`. */
  name: string;
  /** Shared locks let each other pass and wait for a holder alone. */
  shared?: boolean;
}

/** The name under which the work on one handle waits for itself. */
export function handleKey(channel: string, externalId: string): LockKey {
  return { name: `handle:${channel}:${externalId}` };
}

/**
 * Holds advisory locks until the end of the transaction. All are taken in one order, so that two batches that
 * overlap wait for each other instead of deadlocking. One statement; call it before reading what it protects.
 */
export async function lockInOrder(ctx: Ctx, keys: readonly LockKey[]): Promise<void> {
  if (keys.length === 0) return;
  await ctx.db.$executeRaw`
    SELECT CASE WHEN shared THEN pg_advisory_xact_lock_shared(key) ELSE pg_advisory_xact_lock(key) END
    FROM (
      SELECT hashtextextended(k.name, 0) AS key, bool_and(coalesce(k.shared, false)) AS shared
      FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k(name text, shared boolean)
      GROUP BY 1 ORDER BY 1
    ) AS ordered`;
}
