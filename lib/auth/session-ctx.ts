import { isOverSql, onlyTagSql } from "@/lib/agents/limits/limit-sql";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { deskProcess } from "./desk-process";

/** How long a session found good is taken as good: the most a revoked one lives on in this process. */
const FRESH_MS = 3000;

export interface SessionAgent {
  sessionId: string;
  agentId: string;
  role: "agent" | "lead" | "admin";
  teamIds: string[];
  /** Accounts whose private messages none of the teams reads. */
  barredAccountIds: string[];
  /** Of a helper bound to one incident. */
  onlyTag: string | null;
  locale: string;
  zone: string;
  /** Its role needs a second factor and it has none yet: only the page to set one up is open. */
  mustEnrol: boolean;
}

const seen = new Map<string, { at: number; agent: SessionAgent | null }>();

/** The agent of a session that is neither revoked nor of a deactivated agent; null otherwise. */
export async function findSessionAgent(sessionId: string): Promise<SessionAgent | null> {
  const known = seen.get(sessionId);
  if (known && Date.now() - known.at < FRESH_MS) return known.agent;
  const { database } = await deskProcess();
  const rows = await database.db.$queryRaw<SessionAgent[]>`
    SELECT session.id AS "sessionId", agent.id AS "agentId", agent.role, agent.locale, agent.zone,
      ${onlyTagSql(sql`agent.id`)} AS "onlyTag",
      agent."totpConfirmedAt" IS NULL
        AND coalesce(desk.settings -> 'secondFactorRoles' ? agent.role, false) AS "mustEnrol",
      coalesce(array_agg(member."teamId"::text) FILTER (WHERE member."teamId" IS NOT NULL), '{}') AS "teamIds",
      ARRAY(SELECT allowed."accountId"::text FROM "AccountTeam" allowed
        JOIN "TeamMember" own ON own."teamId" = allowed."teamId" AND own."agentId" = agent.id
        GROUP BY allowed."accountId" HAVING NOT bool_or(allowed."mayReadPrivate")) AS "barredAccountIds"
    FROM "Session" session
    JOIN "Agent" agent ON agent.id = session."agentId" AND agent."isActive"
    CROSS JOIN "Desk" desk
    LEFT JOIN "TeamMember" member ON member."agentId" = agent.id
    WHERE session.id = ${sessionId}::uuid AND session."revokedAt" IS NULL
      AND NOT ${isOverSql(sql`agent.id`)}
    GROUP BY session.id, agent.id, desk.settings`;
  const agent = rows[0] ?? null;
  if (agent) await touch(sessionId);
  if (seen.size > 5000) seen.clear();
  seen.set(sessionId, { at: Date.now(), agent });
  return agent;
}

/** Who was here in the last minute counts as present. */
async function touch(sessionId: string): Promise<void> {
  const { database } = await deskProcess();
  await database.db.$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = now()
    WHERE id = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '1 minute'`;
}

/** Forgets what was known of a session, so that a sign-out in this process holds at once. */
export function forgetSession(sessionId: string): void {
  seen.delete(sessionId);
}

export async function ctxOfSession(agent: SessionAgent, address?: string): Promise<Ctx> {
  const actor: Actor = {
    type: "agent",
    agentId: agent.agentId,
    role: agent.role,
    teamIds: agent.teamIds,
    barredAccountIds: agent.barredAccountIds,
    ...(agent.onlyTag ? { onlyTag: agent.onlyTag } : {}),
    sessionId: agent.sessionId,
    ...(address ? { address } : {}),
  };
  return (await deskProcess()).ctx(actor);
}
