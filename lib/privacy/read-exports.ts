import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { PersonExport } from "./schemas";

interface Row extends Omit<PersonExport, "askedAt" | "expiresAt" | "bytes" | "askedBy" | "url"> {
  askedAt: Date;
  expiresAt: Date | null;
  bytes: bigint;
  askedById: string;
  askedName: string;
}

const MOST = 50;

/** Exports, newest first; one whose day is over is `expired`, also before it is swept. Checks no right. */
export async function readExports(ctx: Ctx, wanted: Sql = sql`true`): Promise<PersonExport[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.id, e."customerId", cu."displayName", e.why, e."askedById", a."displayName" AS "askedName", e."askedAt",
      CASE WHEN e.state = 'ready' AND e."expiresAt" <= ${ctx.now()}::timestamptz THEN 'expired' ELSE e.state END AS state,
      e.done, e.total, e.bytes, e.sha256, e."expiresAt", e.downloads
    FROM "PersonExport" e JOIN "Customer" cu ON cu.id = e."customerId" JOIN "Agent" a ON a.id = e."askedById"
    WHERE ${wanted} ORDER BY e."askedAt" DESC, e.id DESC LIMIT ${MOST}`;
  return rows.map(({ askedById, askedName, askedAt, expiresAt, bytes, ...row }) => ({
    ...row,
    askedBy: { id: askedById, displayName: askedName },
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    bytes: Number(bytes),
    url: row.state === "ready" ? `/api/v1/exports/${row.id}/file` : null,
  }));
}
