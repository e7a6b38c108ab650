import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { after, DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { countPersonRecord, personRecord } from "./person-record";
import { zip } from "./zip";

interface Claimed {
  id: string;
  customerId: string;
  attempts: number;
}

const STALE_MS = 5 * MINUTE;
const KEPT_MS = DAY;
const TRIES = 3;

/**
 * Makes the next export that waits: JSON and files in one zip archive, streamed into the file store; it can be fetched
 * for 24 hours. One that a crash left behind is begun anew, three times at most. Answers 1 when it took one.
 */
export async function makeExports(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const [claimed] = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "PersonExport" SET state = 'working', "claimedAt" = ${now}::timestamptz, attempts = attempts + 1, done = 0
    WHERE id = (SELECT id FROM "PersonExport" WHERE state = 'queued'
        OR (state = 'working' AND "claimedAt" < ${after(now, -STALE_MS)}::timestamptz)
      ORDER BY "askedAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "customerId", attempts`;
  if (!claimed) return 0;
  const { id, customerId, attempts } = claimed;
  if (attempts > TRIES) {
    await ctx.db.personExport.update({ where: { id }, data: { state: "failed" } });
    return 1;
  }
  const total = await countPersonRecord(ctx, customerId);
  await ctx.db.personExport.update({ where: { id }, data: { total } });
  const hash = createHash("sha256");
  const entries = personRecord(ctx, customerId, async (done) => {
    await ctx.db.personExport.updateMany({
      where: { id, state: "working" },
      data: { done, claimedAt: ctx.now() },
    });
  });
  const stored = await ctx.files.putStream(Readable.from(hashed(zip(entries), hash)));
  const readyAt = ctx.now();
  const { count } = await ctx.db.personExport.updateMany({
    where: { id, state: "working" },
    data: {
      ...stored,
      state: "ready",
      done: total,
      sha256: hash.digest("hex"),
      readyAt,
      expiresAt: after(readyAt, KEPT_MS),
    },
  });
  if (count === 0) await ctx.files.delete(stored.key);
  return 1;
}

/** Takes away the files of exports whose day is over. */
export async function expireExports(ctx: Ctx): Promise<void> {
  const over = await ctx.db.personExport.findMany({
    where: { state: "ready", expiresAt: { lte: ctx.now() } },
    select: { id: true, key: true },
  });
  for (const { id, key } of over) {
    if (key) await ctx.files.delete(key);
    await ctx.db.personExport.update({ where: { id }, data: { state: "expired", key: null, bytes: 0 } });
  }
}

async function* hashed(
  chunks: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
