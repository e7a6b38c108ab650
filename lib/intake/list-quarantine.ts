import type { Ctx } from "@/lib/context/ctx";
import { requireKeeper } from "./require-keeper";
import type { ListQuarantine, Quarantined } from "./schemas";

interface Row extends Omit<Quarantined, "values" | "receivedAt" | "rawUrl"> {
  values: Quarantined["values"] | null;
  receivedAt: Date;
  hasRaw: boolean;
}

/** What was set aside and not yet released, newest first. For admins. */
export async function listQuarantine(
  ctx: Ctx,
  { limit, cursor }: ListQuarantine,
): Promise<{ data: Quarantined[]; nextCursor: string | null }> {
  requireKeeper(ctx.actor);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT q.id, q.channel, q.source, a.handle AS "accountHandle", q.reason, q."values", q."externalId", q."receivedAt", q.attempts,
      EXISTS (SELECT 1 FROM "RawEvent" e WHERE e.id = q."rawEventId" AND e."receivedAt" = q."rawReceivedAt" AND e.body IS NOT NULL) AS "hasRaw"
    FROM "Quarantine" q LEFT JOIN "Account" a ON a.id = q."accountId"
    WHERE q."releasedAt" IS NULL AND (${cursor ?? null}::uuid IS NULL OR q.id < ${cursor ?? null}::uuid)
    ORDER BY q.id DESC LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  return {
    data: page.map(({ hasRaw, ...row }) => ({
      ...row,
      values: row.values ?? {},
      receivedAt: row.receivedAt.toISOString(),
      rawUrl: hasRaw ? `/api/v1/quarantine/${row.id}/raw` : null,
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
