import type { Ctx } from "@/lib/context/ctx";
import type { ChangeKind } from "@/lib/context/record-change";
import { formatPosition, type Position, START } from "./position";

export interface ChangeRow extends Position {
  /** Its place as it travels. */
  id: string;
  kind: ChangeKind;
  conversationId: string | null;
  interactionId: string | null;
  accountId: string | null;
  values: Readonly<Record<string, unknown>> | null;
}

export interface ChangePage {
  rows: ChangeRow[];
  /** Newer rows are committed but an older transaction still runs: look again soon. */
  isHeldBack: boolean;
}

/** What changed after a place, in order; nothing that an older, still running transaction could get in before. */
export async function readChanges(ctx: Ctx, after: Position, limit: number): Promise<ChangePage> {
  const found = await ctx.db.$queryRaw<(Omit<ChangeRow, "id"> & { isSettled: boolean })[]>`
    SELECT xid::text, number::text, kind, "conversationId", "interactionId", "accountId", "values",
      xid < pg_snapshot_xmin(pg_current_snapshot()) AS "isSettled"
    FROM "Change" WHERE (xid, number) > (${after.xid}::xid8, ${after.number}::bigint)
    ORDER BY xid, number LIMIT ${limit}`;
  const settled = found.filter(({ isSettled }) => isSettled);
  const rows = settled.map(({ isSettled: _, ...row }) => ({ ...row, id: formatPosition(row) }));
  return { rows, isHeldBack: settled.length < found.length };
}

/** The newest place nothing can get in before any more. What is read after it and followed from it misses nothing. */
export async function readPosition(ctx: Ctx): Promise<Position> {
  const rows = await ctx.db.$queryRaw<Position[]>`
    SELECT xid::text, number::text FROM "Change" WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY "Change".xid DESC, "Change".number DESC LIMIT 1`;
  return rows[0] ?? START;
}

/** Whether everything after a place is still kept: it is younger than an hour, or nothing came after it. */
export async function isKept(ctx: Ctx, { xid, number }: Position): Promise<boolean> {
  const rows = await ctx.db.$queryRaw<{ kept: boolean }[]>`
    SELECT "changedAt" > now() - interval '1 hour' OR NOT EXISTS (
      SELECT 1 FROM "Change" later WHERE (later.xid, later.number) > (${xid}::xid8, ${number}::bigint)) AS kept
    FROM "Change" WHERE number = ${number}::bigint AND xid = ${xid}::xid8`;
  return rows[0]?.kept ?? false;
}
