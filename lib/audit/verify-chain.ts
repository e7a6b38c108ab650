import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { ChainReport } from "./schemas";
import { NO_HASH, type SealedColumns, sealHash } from "./seal-hash";

const PAGE = 2000;

interface Sealed extends SealedColumns {
  sequence: bigint;
  previousHash: string;
  hash: string;
}

/**
 * Works the whole chain out again. `firstBad` is the first entry that was changed, or before which one is missing;
 * `waiting` are entries not sealed yet. Admins and the desk's own tasks.
 */
export async function verifyChain(ctx: Ctx): Promise<ChainReport> {
  if (ctx.actor.type !== "system") requireRole(ctx.actor, ["admin"]);
  let previous = { sequence: 0n, hash: NO_HASH };
  let entries = 0;
  for (;;) {
    const page = await readPage(ctx, previous.sequence);
    for (const row of page) {
      const fault = faultOf(row, previous);
      if (fault) {
        const firstBad = { sequence: String(row.sequence), entryId: row.id, fault };
        return { entries, waiting: await countWaiting(ctx), ok: false, firstBad };
      }
      entries += 1;
      previous = row;
    }
    if (page.length < PAGE) return { entries, waiting: await countWaiting(ctx), ok: true, firstBad: null };
  }
}

function faultOf(row: Sealed, previous: { sequence: bigint; hash: string }): "missing" | "changed" | null {
  if (row.sequence !== previous.sequence + 1n || row.previousHash !== previous.hash) return "missing";
  return sealHash(previous.hash, row) === row.hash ? null : "changed";
}

function readPage(ctx: Ctx, after: bigint): Promise<Sealed[]> {
  return ctx.db.$queryRaw<Sealed[]>`
    SELECT s.sequence, s."previousHash", s.hash, s."entryId" AS id, e.at, e."actorType", e."actorId", e.action, e.subject,
      e."subjectId", e."values", e.address
    FROM "AuditSeal" s JOIN "AuditEntry" e ON e.id = s."entryId"
    WHERE s.sequence > ${after} ORDER BY s.sequence LIMIT ${PAGE}`;
}

async function countWaiting(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ waiting: number }[]>`
    SELECT ((SELECT count(*) FROM "AuditEntry") - (SELECT count(*) FROM "AuditSeal"))::int AS waiting`;
  return rows[0]?.waiting ?? 0;
}
