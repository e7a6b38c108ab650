import { after, SECOND } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { StoredRaw } from "./store-raw";

const AT_ONCE = 100;
/** Nobody reads these but the sweep; of others it is the second reader. */
const SWEPT_AT_ONCE = ["webhook", "smtp", "drop", "inbox", "sent"];
const SETTLED_MS = 10 * SECOND;
const HELD_MS = 30 * SECOND;
/** Bytes read at once: mails are large. */
const MOST_BYTES = 32 * 1024 * 1024;
export type Claimed = StoredRaw & { attempts: number };
type Row = Omit<Claimed, "file"> & { fileKey: string | null; fileBytes: bigint | null };

/**
 * Takes the oldest raw bytes that wait to be read, for thirty seconds. What was tried before comes alone and after all
 * others: should it end its reader again, it takes nothing else along.
 */
export async function claimStored(ctx: WorkerCtx): Promise<Claimed[]> {
  const fresh = await claim(ctx, sql`attempts = 0`, AT_ONCE);
  return fresh.length > 0 ? fresh : claim(ctx, sql`attempts > 0`, 1);
}

/** The oldest that wait and fit: the first whatever its size. */
async function claim(ctx: WorkerCtx, which: Sql, most: number): Promise<Claimed[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH due AS MATERIALIZED (
      SELECT id, "receivedAt", coalesce(octet_length(body), 0) + coalesce("fileBytes", 0) AS size FROM "RawEvent"
      WHERE state = 'stored' AND ${which} AND body IS NOT NULL
        AND (source = ANY(${SWEPT_AT_ONCE}::text[]) OR "receivedAt" < ${after(now, -SETTLED_MS)})
        AND ("claimedAt" IS NULL OR "claimedAt" < ${after(now, -HELD_MS)})
      ORDER BY "receivedAt" LIMIT ${most} FOR UPDATE SKIP LOCKED),
    taken AS (
      SELECT id, "receivedAt" FROM (
        SELECT *, row_number() OVER w AS place, sum(size) OVER w AS total FROM due
        WINDOW w AS (ORDER BY "receivedAt", id)) ranked
      WHERE place = 1 OR total <= ${MOST_BYTES})
    UPDATE "RawEvent" e SET attempts = e.attempts + 1, "claimedAt" = ${now}
    FROM taken WHERE e.id = taken.id AND e."receivedAt" = taken."receivedAt"
    RETURNING e.id, e."receivedAt", e.channel, e.source, e."accountId", e.body, e.attempts, e."fileKey", e."fileBytes"`;
  return rows.map(({ fileKey, fileBytes, ...row }) => ({
    ...row,
    ...(fileKey === null ? {} : { file: { key: fileKey, bytes: Number(fileBytes) } }),
  }));
}
