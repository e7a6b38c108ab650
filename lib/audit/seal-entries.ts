import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { NO_HASH, type SealedColumns, sealHash } from "./seal-hash";

const LOCK = 4_294_201_109;
const BATCH = 1000;
/** No transaction lasts this long, so an entry that is older than the newest sealed by more is sealed already. */
const STRAGGLE = "5 minutes";

/**
 * Puts up to 1,000 new entries into the chain, oldest first; for the worker, once a second. One sealer at a time: a
 * second one does nothing. Answers how many it sealed.
 */
export async function sealEntries(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const [lock] = await ctx.db.$queryRaw<
      { mine: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LOCK}::bigint) AS mine`;
    if (!lock?.mine) return 0;
    const [last] = await ctx.db.$queryRaw<{ sequence: bigint; hash: string; at: Date }[]>`
      SELECT s.sequence, s.hash, e.at FROM "AuditSeal" s JOIN "AuditEntry" e ON e.id = s."entryId"
      ORDER BY s.sequence DESC LIMIT 1`;
    const entries = await ctx.db.$queryRaw<SealedColumns[]>`
      SELECT e.id, e.at, e."actorType", e."actorId", e.action, e.subject, e."subjectId", e."values", e.address
      FROM "AuditEntry" e
      WHERE e.at > coalesce(${last?.at ?? null}::timestamptz - ${STRAGGLE}::interval, '-infinity')
        AND NOT EXISTS (SELECT 1 FROM "AuditSeal" s WHERE s."entryId" = e.id)
      ORDER BY e.at, e.id LIMIT ${BATCH}`;
    if (entries.length === 0) return 0;
    let hash = last?.hash ?? NO_HASH;
    let sequence = last?.sequence ?? 0n;
    const seals = entries.map((entry) => {
      const previousHash = hash;
      hash = sealHash(previousHash, entry);
      sequence += 1n;
      return { sequence: String(sequence), entryId: entry.id, previousHash, hash };
    });
    await ctx.db.$executeRaw`
      INSERT INTO "AuditSeal" (sequence, "entryId", "previousHash", hash, "sealedAt")
      SELECT row.sequence, row."entryId", row."previousHash", row.hash, ${ctx.now()}
      FROM jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
        AS row(sequence bigint, "entryId" uuid, "previousHash" text, hash text)`;
    return seals.length;
  });
}
