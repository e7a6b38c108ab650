import type { Ctx } from "@/lib/context/ctx";
import { all, sql } from "@/lib/db/sql";
import type { Correction } from "./paid-schemas";

interface Asked {
  month?: string;
  agentId?: string;
  /** Counts in another month than its own. */
  isCarried?: boolean;
  at?: Date;
}

/** Corrections of hours as they were written, oldest first; none is ever changed. */
export async function listCorrections(
  ctx: Ctx,
  { month, agentId, isCarried, at }: Asked,
): Promise<Correction[]> {
  const conditions = [
    ...(month ? [sql`c.month = ${month}`] : []),
    ...(agentId ? [sql`c."agentId" = ${agentId}::uuid`] : []),
    ...(isCarried ? [sql`c.figures IS NOT NULL`] : []),
    ...(at ? [sql`c."startAt" <= ${at}::timestamptz AND c."endAt" > ${at}::timestamptz`] : []),
  ];
  const rows = await ctx.db.$queryRaw<
    (Omit<Correction, "startAt" | "endAt" | "writtenAt"> & { startAt: Date; endAt: Date; writtenAt: Date })[]
  >`
    SELECT c.id, c."agentId", c.kind, c."startAt", c."endAt", c.month, c.figures, c.reason, c."writtenAt",
      to_char(c."startAt" AT TIME ZONE coalesce(nullif(a.zone, ''), 'Etc/UTC'), 'YYYY-MM') AS "ofMonth",
      w."displayName" AS "writtenBy"
    FROM "HoursCorrection" c JOIN "Agent" a ON a.id = c."agentId" JOIN "Agent" w ON w.id = c."writtenById"
    WHERE ${all(conditions)} ORDER BY c."writtenAt", c.id LIMIT 2000`;
  return rows.map(({ startAt, endAt, writtenAt, ...row }) => ({
    ...row,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    writtenAt: writtenAt.toISOString(),
  }));
}
