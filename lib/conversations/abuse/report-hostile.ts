import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import { Refused } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { type HostileMark, hostileBy } from "../rules/hostile";
import type { HostileReport } from "./abuse-schemas";
import { hostileMarkSql } from "./hostile-sql";
import { hostileShares } from "./rules/hostile-share";

interface Row {
  interactionId: string;
  conversationId: string;
  agentId: string;
  at: Date;
  mark: HostileMark;
  text: string;
}

const ROWS = 500;

/**
 * How much of what customers wrote into conversations that somebody had at that moment was hostile, by agent and by
 * published shift, with the hostile rows. At most 31 days. Leads and admins, of what they see. Throws Refused `period-long`.
 */
export async function reportHostile(ctx: Ctx, from: Date, to: Date): Promise<HostileReport> {
  requireRole(ctx.actor, ["lead", "admin"]);
  if (to.getTime() - from.getTime() > 31 * DAY || to <= from) throw new Refused("period-long");
  const [read, shifts] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT i.id AS "interactionId", i."conversationId", had."agentId", i."publishedAt" AS at, ${hostileMarkSql} AS mark, left(i.text, 4000) AS text
      FROM "Interaction" i JOIN "Conversation" c ON c.id = i."conversationId"
      CROSS JOIN LATERAL (SELECT (SELECT (x."values"->>'to')::uuid FROM "ConversationAct" x WHERE x."conversationId" = c.id AND x.kind = 'assigned'
        AND x."actedAt" <= i."receivedAt" ORDER BY x."actedAt" DESC, x.id DESC LIMIT 1) AS "agentId") had
      WHERE i.direction = 'inbound' AND had."agentId" IS NOT NULL AND i."publishedAt" >= ${from}::timestamptz AND i."publishedAt" < ${to}::timestamptz
        AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)} ORDER BY i."publishedAt" DESC, i.id`,
    ctx.db.$queryRaw<{ agentId: string; startAt: Date; endAt: Date }[]>`
      SELECT "agentId", "startAt", "endAt" FROM "RosterEntry" WHERE "isPublished" AND "endAt" > ${from}::timestamptz
        AND "startAt" < ${to}::timestamptz ORDER BY "startAt" DESC, "agentId"`,
  ]);
  const borne = read.map(({ mark, text, ...row }) => ({ ...row, by: hostileBy(mark, text) }));
  const shares = hostileShares(
    borne.map(({ agentId, at, by }) => ({ agentId, atMs: at.getTime(), isHostile: by !== null })),
    shifts.map(({ agentId, startAt, endAt }) => ({
      agentId,
      startMs: startAt.getTime(),
      endMs: endAt.getTime(),
    })),
  );
  const name = await nameAgents(
    ctx,
    borne.map(({ agentId }) => agentId),
  );
  const agent = (id: string) => name(id) ?? { id, displayName: "" };
  return {
    agents: shares.agents.map(({ agentId, ...share }) => ({ agent: agent(agentId), ...share })),
    shifts: shares.shifts
      .filter(({ inbound }) => inbound > 0)
      .map(({ agentId, startMs, endMs, ...share }) => ({
        agent: agent(agentId),
        startAt: new Date(startMs).toISOString(),
        endAt: new Date(endMs).toISOString(),
        ...share,
      })),
    rows: borne
      .flatMap(({ by, agentId, at, ...row }) =>
        by ? [{ ...row, agent: agent(agentId), at: at.toISOString(), by }] : [],
      )
      .slice(0, ROWS),
  };
}
