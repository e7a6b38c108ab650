import type { Ctx } from "@/lib/context/ctx";
import type { Position } from "./position";

export interface Gauges {
  conversations: { status: string; count: number }[];
  overdue: number;
  replies: { state: string; count: number }[];
  oldestQueuedSeconds: number;
  rawWaiting: number;
  quarantined: number;
  /** Age of the oldest change this process has not passed on. */
  changeLagSeconds: number;
  accounts: { handle: string; channel: string; state: string; ingestDelaySeconds: number | null }[];
}

/** What a monitor asks of a desk. No names of customers, no words. */
export async function readGauges(ctx: Ctx, followed: Position): Promise<Gauges> {
  const [conversations, replies, [once], accounts] = await Promise.all([
    ctx.db.$queryRaw<Gauges["conversations"]>`
      SELECT status, count(*)::int AS count FROM "Conversation" WHERE status IN ('open', 'waiting', 'snoozed')
      GROUP BY status`,
    ctx.db.$queryRaw<Gauges["replies"]>`
      SELECT state, count(*)::int AS count FROM "Reply" WHERE state IN ('queued', 'sending', 'unconfirmed')
      GROUP BY state`,
    ctx.db.$queryRaw<Omit<Gauges, "conversations" | "replies" | "accounts">[]>`
      SELECT (SELECT count(*)::int FROM "Conversation" WHERE status = 'open' AND rank < 9 AND "dueAt" < now()) AS overdue,
        coalesce((SELECT extract(epoch FROM now() - min("sendAfter"))::float8 FROM "Reply"
          WHERE state = 'queued' AND "sendAfter" < now()), 0) AS "oldestQueuedSeconds",
        (SELECT count(*)::int FROM "RawEvent" WHERE state = 'stored') AS "rawWaiting",
        (SELECT count(*)::int FROM "Quarantine" WHERE "releasedAt" IS NULL) AS quarantined,
        coalesce((SELECT extract(epoch FROM clock_timestamp() - min("changedAt"))::float8 FROM "Change"
          WHERE (xid, number) > (${followed.xid}::xid8, ${followed.number}::bigint)), 0) AS "changeLagSeconds"`,
    ctx.db.$queryRaw<Gauges["accounts"]>`
      SELECT handle, channel, "healthState" AS state, "ingestDelaySeconds" FROM "Account" WHERE "isActive"`,
  ]);
  const none = { overdue: 0, oldestQueuedSeconds: 0, rawWaiting: 0, quarantined: 0, changeLagSeconds: 0 };
  return { conversations, replies, ...(once ?? none), accounts };
}
