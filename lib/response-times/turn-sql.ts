import { type Sql, sql } from "@/lib/db/sql";
import type { Clock, Metric } from "./report-schemas";

/** Where a metric reads, conditions and values on a row `t` of it, by one clock. */
export interface TurnSql {
  from: Sql;
  /** Whether it is of the metric at all. */
  isOf: Sql;
  isAnswered: Sql;
  isOpen: Sql;
  stopAt: Sql;
  /** Milliseconds until the answer, or of an open one until now; by the desk's clock from receipt on, in stated hours. */
  wait: Sql;
  isByPromise: Sql;
}

/** Milliseconds between two instants of SQL, never less than none. */
export function millisBetween(from: Sql, to: Sql): Sql {
  return sql`greatest(round((date_part('epoch', ${to}) - date_part('epoch', ${from})) * 1000)::int8, 0)`;
}

/** How a metric reads turns. Its condition is on the position alone, so that no turn is lost on the way to an answer. */
export function turnSql(metric: Metric, clock: Clock, now: Date): TurnSql {
  const isUseful = metric === "useful";
  const stopAt = isUseful ? sql`t."usefulAt"` : sql`t."endedAt"`;
  const isAnswered = isUseful
    ? sql`(t.ending = 'answered' AND t."usefulAt" IS NOT NULL)`
    : sql`t.ending = 'answered'`;
  const isOpen = isUseful
    ? sql`(t."endedAt" IS NULL OR (t.ending = 'answered' AND t."usefulAt" IS NULL))`
    : sql`t."endedAt" IS NULL`;
  const until = sql`CASE WHEN ${isAnswered} THEN ${stopAt} ELSE ${now}::timestamptz END`;
  return {
    from: metric === "resolution" ? RESOLVED : sql`"Turn"`,
    isOf: positionOf(metric),
    isAnswered,
    isOpen,
    stopAt,
    wait: clock === "desk" ? openMillis(until) : millisBetween(sql`t."startedAt"`, until),
    isByPromise: sql`CASE WHEN ${isAnswered} THEN ${stopAt} <= t."promisedAt" ELSE t."promisedAt" < ${now}::timestamptz END`,
  };
}

/** Resolved conversations in the shape of a turn: from the first thing said until it was last resolved. */
const RESOLVED = sql`(SELECT c.id AS "conversationId", c.id AS "firstInteractionId", 1 AS position, c."accountId",
  c."lastChannel" AS channel, c."lastAudience" AS audience, c."openedAt" AS "startedAt", c."openedAt" AS "receivedAt",
  NULL::timestamptz AS "promisedAt", c."resolvedAt" AS "endedAt", 'answered' AS ending, NULL::text AS "closeReason",
  false AS "movedToPrivate", false AS "isCloser", c."resolvedAt" AS "usefulAt", c."assigneeId" AS "agentId", c."teamId",
  c.language, 0 AS level, NULL::uuid AS "calendarId" FROM "Conversation" c WHERE c."resolvedAt" IS NOT NULL)`;

function positionOf(metric: Metric): Sql {
  switch (metric) {
    case "first":
      return sql`t.position = 1`;
    case "next":
      return sql`t.position > 1`;
    case "all":
    case "useful":
    case "resolution":
      return sql`true`;
  }
}

function openMillis(until: Sql): Sql {
  const from = sql`t."receivedAt"`;
  return sql`CASE WHEN t."calendarId" IS NULL THEN ${millisBetween(from, until)} ELSE greatest(
    coalesce(open_millis(t."calendarId", ${until}), 0) - coalesce(open_millis(t."calendarId", ${from}), 0), 0) END`;
}
