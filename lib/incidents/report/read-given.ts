import type { Ctx } from "@/lib/context/ctx";
import { listMakeGoods } from "@/lib/goodwill/make-good/list-make-goods";
import { aboutSql } from "./about-sql";
import type { AnswerCounts } from "./count-answers";
import type { IncidentReport } from "./report-schemas";

/** What was offered and taken to make it good, and what agents gave beside it to these people since it began. */
export async function readGiven(
  ctx: Ctx,
  incidentId: string,
): Promise<Pick<IncidentReport, "makeGoods" | "offers">> {
  const [makeGoods, offers] = await Promise.all([
    listMakeGoods(ctx, incidentId),
    ctx.db.$queryRaw<IncidentReport["offers"]>`
      WITH ${aboutSql(ctx, incidentId)}
      SELECT o.currency, count(*)::int AS count, sum(o.cost)::float8 AS cost FROM "Offer" o
        LEFT JOIN "Thread" d ON d.id = o."threadId" CROSS JOIN incident n
      WHERE o.state IN ('offered', 'accepted', 'paid') AND NOT EXISTS (SELECT FROM "Claim" q WHERE q."offerId" = o.id)
        AND (o."incidentId" = n.id OR (d."conversationId" IN (SELECT "conversationId" FROM turn)
          AND o."offeredAt" >= n."fromAt" AND (n."closedAt" IS NULL OR o."offeredAt" <= n."closedAt")))
      GROUP BY 1 ORDER BY 1`,
  ]);
  return {
    makeGoods: makeGoods.map(({ id, name, currency, counts }) => {
      const { offered, reserved, claimed, expired, stopped, cost } = counts;
      return { id, name, currency, offered, reserved, claimed, expired, stopped, cost };
    }),
    offers,
  };
}

/** Who answered and how often, in how many hours of theirs, and how many were called to help. */
export async function readHelp(
  ctx: Ctx,
  incidentId: string,
  { byAgent, agentHours }: Pick<AnswerCounts, "byAgent" | "agentHours">,
): Promise<IncidentReport["people"]> {
  const [agents, helpers] = await Promise.all([
    ctx.db.agent.findMany({
      where: { id: { in: [...byAgent.keys()] } },
      select: { id: true, displayName: true },
    }),
    ctx.db.agentLimit.findMany({
      where: { incidentId, isHelper: true },
      distinct: ["agentId"],
      select: { agentId: true },
    }),
  ]);
  return {
    agents: agents
      .map(({ id, displayName }) => ({ id, displayName, answers: byAgent.get(id) ?? 0 }))
      .sort((a, b) => b.answers - a.answers || a.displayName.localeCompare(b.displayName, "en")),
    agentHours,
    helpers: helpers.length,
  };
}
