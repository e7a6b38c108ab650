import type { Ctx } from "@/lib/context/ctx";
import type { ChannelHandling } from "./rules/handling-time";

const LEAST_SECONDS = 5;
/** Longer was a break or something else. */
const MOST_SECONDS = 1800;

/**
 * How long answers took by channel from one instant to another. Nothing records how long somebody works on an answer,
 * so it is taken where nobody was idle: from an agent's answer to their next one, when that customer waited already. Of
 * calls it is how long they were.
 */
export async function readHandling(
  ctx: Ctx,
  { from, to }: { from: Date; to: Date },
): Promise<{ channels: ChannelHandling[]; topShare: number }> {
  const [came, gaps, calls] = await Promise.all([
    ctx.db.$queryRaw<{ channel: string; turns: number; top: number }[]>`
      SELECT channel, count(*)::int AS turns, (count(*) FILTER (WHERE level >= 3))::int AS top FROM "Turn"
      WHERE "startedAt" >= ${from}::timestamptz AND "startedAt" < ${to}::timestamptz
        AND NOT "isCloser" AND "closeReason" IS DISTINCT FROM 'spam' GROUP BY 1 ORDER BY 1`,
    ctx.db.$queryRaw<Measured[]>`
      SELECT channel, count(*)::int AS samples, avg(seconds)::float8 AS seconds FROM (
        SELECT channel, "cameAt", before, extract(epoch FROM "endedAt" - before) AS seconds FROM (
          SELECT channel, "endedAt", coalesce("lastInboundAt", "startedAt") AS "cameAt",
            lag("endedAt") OVER (PARTITION BY "agentId" ORDER BY "endedAt") AS before
          FROM "Turn" WHERE "agentId" IS NOT NULL AND ending = 'answered' AND channel <> 'phone'
            AND "endedAt" >= ${from}::timestamptz AND "endedAt" < ${to}::timestamptz) answers) gaps
      WHERE "cameAt" <= before AND seconds BETWEEN ${LEAST_SECONDS} AND ${MOST_SECONDS} GROUP BY 1`,
    ctx.db.$queryRaw<Measured[]>`
      SELECT 'phone' AS channel, count(*)::int AS samples, avg("durationSeconds")::float8 AS seconds FROM "Call"
      WHERE "isAnswer" AND "durationSeconds" > 0 AND direction = 'inbound'
        AND "startedAt" >= ${from}::timestamptz AND "startedAt" < ${to}::timestamptz HAVING count(*) > 0`,
  ]);
  const measured = new Map([...gaps, ...calls].map((each) => [each.channel, each]));
  const all = came.reduce((sum, { turns }) => sum + turns, 0);
  return {
    channels: came.map(({ channel, turns }) => ({
      channel,
      share: turns / all,
      samples: measured.get(channel)?.samples ?? 0,
      measuredSeconds: measured.get(channel)?.seconds ?? null,
    })),
    topShare: all === 0 ? 0 : came.reduce((sum, { top }) => sum + top, 0) / all,
  };
}

interface Measured {
  channel: string;
  samples: number;
  seconds: number;
}
