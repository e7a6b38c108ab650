import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { MovesReport } from "./move-schemas";

/** How many were asked in public to go on in private, and how many did; of conversations the reader may see, 30 days unless told. */
export async function reportMoves(
  ctx: Ctx,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<MovesReport> {
  const until = to ? new Date(to) : ctx.now();
  const since = from ? new Date(from) : after(until, -30 * DAY);
  const [row] = await ctx.db.$queryRaw<
    { asked: number; came: number; reminded: number; medianSeconds: number | null }[]
  >`
    SELECT count(*)::int AS asked, count(m."cameAt")::int AS came, count(m."remindedAt")::int AS reminded,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM m."cameAt" - m."askedAt")) AS "medianSeconds"
    FROM "PrivateMove" m JOIN "Conversation" c ON c.id = m."conversationId" JOIN "Reply" r ON r.id = m."replyId"
    WHERE m."askedAt" >= ${since}::timestamptz AND m."askedAt" < ${until}::timestamptz AND r.state = 'sent'
      AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}`;
  const { asked = 0, came = 0, reminded = 0, medianSeconds = null } = row ?? {};
  return {
    from: since.toISOString(),
    to: until.toISOString(),
    asked,
    came,
    reminded,
    share: asked > 0 ? came / asked : null,
    medianSeconds: medianSeconds === null ? null : Math.round(medianSeconds),
  };
}
