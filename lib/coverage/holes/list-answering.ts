import { Forbidden, Invalid } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { PlannedPerson } from "../hole-schemas";
import { readAnswering } from "../read-answering";

const MOST_DAYS = 62;

/**
 * Who answers when by the published plan, by name, with what they count for. Leads, admins, programs. Throws Invalid
 * `range-backwards`, `range-too-long`.
 */
export async function listAnswering(ctx: Ctx, range: { from: string; to: string }): Promise<PlannedPerson[]> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const [from, to] = [new Date(range.from), new Date(range.to)];
  if (to <= from) throw new Invalid("range-backwards");
  if (to.getTime() - from.getTime() > MOST_DAYS * DAY)
    throw new Invalid("range-too-long", { days: MOST_DAYS });
  const { spans } = await readAnswering(ctx, { from, to });
  const names = await ctx.db.$queryRaw<{ agentId: string; displayName: string }[]>`
    SELECT id AS "agentId", "displayName" FROM "Agent" WHERE id = ANY(${uuids([...new Set(spans.map(({ agentId }) => agentId))])})
    ORDER BY lower("displayName"), id`;
  return names.map(({ agentId, displayName }) => {
    const own = spans.filter((span) => span.agentId === agentId);
    return {
      agentId,
      displayName,
      factor: (own[0]?.weight ?? 0) / 1000,
      spans: own.map(({ startMs, endMs }) => ({
        startAt: new Date(startMs).toISOString(),
        endAt: new Date(endMs).toISOString(),
      })),
    };
  });
}
