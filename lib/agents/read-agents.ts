import type { Ctx, Role } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Agent } from "./schemas";

/** Seen this recently, an agent who says that they are here counts as present. */
const PRESENT = "2 minutes";

interface Row {
  id: string;
  displayName: string;
  alias: string | null;
  showsWho: boolean;
  email: string;
  initials: string | null;
  role: Role;
  teams: Agent["teams"];
  zone: string;
  languages: string[];
  locale: string;
  singleKeys: boolean;
  alarmSound: boolean;
  keys: Agent["keys"];
  isActive: boolean;
  isOnShift: boolean;
  isPresent: boolean;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
}

/** The agents a condition on `a` picks, by name. How they sign in is for admins only. */
export async function readAgents(ctx: Ctx, where: Sql, limit = 200): Promise<Agent[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a."displayName", a.alias, a."showsWho", a.email, i.initials, a.role, a.zone, coalesce(a.languages, '{}') AS languages, a.locale, a."singleKeys", a."alarmSound", a.keys, a."isActive",
      a."passwordHash" IS NOT NULL AS "hasPassword", a."totpConfirmedAt" IS NOT NULL AS "hasSecondFactor",
      s."lastSeenAt", a."isActive" AND coalesce(s."lastSeenAt" > ${ctx.now()}::timestamptz - ${PRESENT}::interval, false)
        AND NOT EXISTS (SELECT FROM "AgentState" w WHERE w."agentId" = a.id AND w.state <> 'here') AS "isPresent",
      a."isActive" AND EXISTS (SELECT FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished"
          AND r."endAt" > ${ctx.now()}::timestamptz AND r."startAt" <= ${ctx.now()}::timestamptz)
        AND NOT EXISTS (SELECT FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved'
          AND o."endAt" > ${ctx.now()}::timestamptz AND o."startAt" <= ${ctx.now()}::timestamptz) AS "isOnShift",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
        FROM "TeamMember" m JOIN "Team" t ON t.id = m."teamId" WHERE m."agentId" = a.id) AS teams
    FROM "Agent" a
    LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    LEFT JOIN LATERAL (SELECT max("lastSeenAt") AS "lastSeenAt" FROM "Session" WHERE "agentId" = a.id
      AND "revokedAt" IS NULL) s ON true
    WHERE ${where} ORDER BY a."displayName", a.id LIMIT ${limit}`;
  const isAdmin = ctx.actor.type === "agent" && ctx.actor.role === "admin";
  return rows.map(({ hasPassword, hasSecondFactor, lastSeenAt, initials, ...agent }) => ({
    ...agent,
    initials: initials ?? "",
    signIn: isAdmin ? { hasPassword, hasSecondFactor, lastSeenAt: lastSeenAt?.toISOString() ?? null } : null,
  }));
}

export async function readAgent(ctx: Ctx, agentId: string): Promise<Agent | undefined> {
  return (await readAgents(ctx, sql`a.id = ${agentId}::uuid`))[0];
}
