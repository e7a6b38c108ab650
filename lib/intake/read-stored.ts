import { after, SECOND } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { putInQuarantine } from "./put-in-quarantine";
import { readRaw } from "./read-raw";
import type { StoredRaw } from "./store-raw";

const AT_ONCE = 100;
const MOST_ATTEMPTS = 3;
const SETTLED_MS = 10 * SECOND;
const HELD_MS = 30 * SECOND;
/** Bytes read at once: mails are large. */
const MOST_BYTES = 32 * 1024 * 1024;

type Claimed = StoredRaw & { attempts: number };
type Row = Omit<Claimed, "file"> & { fileKey: string | null; fileBytes: bigint | null };

/**
 * Reads raw bytes that are stored but not read yet: those of webhooks at once, those a crash left behind after
 * ten seconds. What has ended its reader three times is set aside. Returns how many it took; call it until 0.
 */
export async function readStored(ctx: WorkerCtx): Promise<number> {
  const claimed = await claim(ctx);
  const killers = claimed.filter((raw) => raw.attempts > MOST_ATTEMPTS);
  await putInQuarantine(
    ctx,
    killers.map(({ id, receivedAt, body: _, attempts: __, ...raw }) => ({
      ...raw,
      rawEventId: id,
      rawReceivedAt: receivedAt,
      reason: "ends-its-reader",
    })),
  );
  for (const { id, receivedAt } of killers) {
    await ctx.db.rawEvent.updateMany({
      where: { id, receivedAt },
      data: { state: "quarantined", doneAt: ctx.now() },
    });
  }
  const readable = claimed.filter((raw) => raw.attempts <= MOST_ATTEMPTS);
  try {
    await readRaw(ctx, readable);
  } catch (error) {
    // A database that was away is nobody's fault: the bytes get their attempt back.
    for (const { id, receivedAt } of readable) {
      await ctx.db.rawEvent.updateMany({
        where: { id, receivedAt },
        data: { attempts: { decrement: 1 }, claimedAt: null },
      });
    }
    throw error;
  }
  return claimed.length;
}

/** What was tried before is read alone: should it end its reader again, it takes nothing else along. */
async function claim(ctx: WorkerCtx): Promise<Claimed[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH due AS MATERIALIZED (
      SELECT id, "receivedAt", attempts, coalesce(octet_length(body), 0) + coalesce("fileBytes", 0) AS size FROM "RawEvent"
      WHERE state = 'stored' AND (source IN ('webhook', 'smtp', 'drop') OR "receivedAt" < ${after(now, -SETTLED_MS)})
        AND ("claimedAt" IS NULL OR "claimedAt" < ${after(now, -HELD_MS)})
      ORDER BY attempts, "receivedAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED),
    taken AS (
      SELECT id, "receivedAt" FROM (
        SELECT *, row_number() OVER w AS place, sum(size) OVER w AS total, min(attempts) OVER () AS fewest
        FROM due WINDOW w AS (ORDER BY attempts, "receivedAt", id)) ranked
      WHERE place = 1 OR (attempts = 0 AND fewest = 0 AND total <= ${MOST_BYTES}))
    UPDATE "RawEvent" e SET attempts = e.attempts + 1, "claimedAt" = ${now}
    FROM taken WHERE e.id = taken.id AND e."receivedAt" = taken."receivedAt" AND e.body IS NOT NULL
    RETURNING e.id, e."receivedAt", e.channel, e.source, e."accountId", e.body, e.attempts, e."fileKey", e."fileBytes"`;
  return rows.map(({ fileKey, fileBytes, ...row }) => ({
    ...row,
    ...(fileKey === null ? {} : { file: { key: fileKey, bytes: Number(fileBytes) } }),
  }));
}
