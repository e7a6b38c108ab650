import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { readPolicy } from "./read-policy";
import { LAST_SHARE, WARN_SHARES, warningAt } from "./rules/warning-times";

/** What a turn rings for, and whose it is now. */
export interface Ringing {
  firstInteractionId: string;
  /** `breach`, or `warning-` and its share. */
  kind: string;
  conversationId: string;
  teamId: string | null;
  agentId: string | null;
  /** When the time, or this share of it, was over. */
  dueAt: Date;
  /** Heard and said, not only seen at the ring. */
  isLoud: boolean;
}

interface NearlyRow extends Omit<Ringing, "kind"> {
  startedAt: Date;
  calendarId: string | null;
  share: number;
}

const AT_ONCE = whole(200);

/** Open, asking for something, in a conversation that is neither put aside nor history. */
const rings = sql`t."endedAt" IS NULL AND NOT t."isCloser" AND c.status = 'open' AND c."importId" IS NULL`;

/** Turns that are past due and have not rung for it. */
export function findBreached(ctx: Ctx): Promise<Ringing[]> {
  return ctx.db.$queryRaw<Ringing[]>`
    SELECT t."firstInteractionId", 'breach' AS kind, t."conversationId", c."teamId", c."assigneeId" AS "agentId", t."dueAt",
      true AS "isLoud"
    FROM "Turn" t JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE ${rings} AND t."dueAt" <= ${ctx.now()}::timestamptz AND ${hasNotRung(sql`'breach'`)}
    ORDER BY t."dueAt" LIMIT ${AT_ONCE}`;
}

/** Turns of whose time a share is over, in the hours it is counted in, and that have not rung for it. */
export async function findNearlyDue(ctx: Ctx): Promise<Ringing[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<NearlyRow[]>`
    SELECT t."firstInteractionId", t."conversationId", c."teamId", c."assigneeId" AS "agentId", t."startedAt", t."dueAt",
      t."calendarId", w.share::int,
      w.share = coalesce(g."warnShares"[cardinality(g."warnShares")], ${LAST_SHARE}) AS "isLoud"
    FROM "Turn" t JOIN "Conversation" c ON c.id = t."conversationId" LEFT JOIN "Target" g ON g.id = t."targetId"
      CROSS JOIN LATERAL unnest(coalesce(g."warnShares", ${WARN_SHARES}::smallint[])) AS w(share)
    WHERE ${rings} AND t."dueAt" > ${now}::timestamptz
      AND open_seconds(t."calendarId", t."startedAt", ${now}::timestamptz) * 100::bigint
        >= w.share * open_seconds(t."calendarId", t."startedAt", t."dueAt")::bigint
      AND ${hasNotRung(sql`'warning-' || w.share`)}
    ORDER BY t."dueAt", w.share LIMIT ${AT_ONCE}`;
  if (rows.length === 0) return [];
  const { hours } = await readPolicy(ctx);
  return rows.map(({ share, startedAt, calendarId, dueAt, ...row }) => {
    const stated = calendarId === null ? null : (hours.get(calendarId) ?? null);
    return { ...row, kind: `warning-${share}`, dueAt: warningAt({ startedAt, dueAt }, share, stated) };
  });
}

function hasNotRung(kind: Sql): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM "TurnAlarm" a
    WHERE a."firstInteractionId" = t."firstInteractionId" AND a.kind = ${kind})`;
}
