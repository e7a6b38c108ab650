import { isOverSql, onlyTagSql } from "@/lib/agents/limits/limit-sql";
import type { Actor, Ctx, Role } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { Hub } from "./hub";
import { type Reader, readerOf } from "./reader";

interface Standing {
  agents: ReadonlyMap<string, { role: Role; teamIds: string[]; onlyTag?: string }>;
  sessions: ReadonlySet<string>;
  keys: ReadonlySet<string>;
}

/** Closes the streams of sessions, keys and agents that are no longer good, and gives the others today's rights. */
export async function checkReaders(ctx: Ctx, hub: Hub): Promise<void> {
  const subscribers = hub.subscribers();
  if (subscribers.length === 0) return;
  const standing = await readStanding(
    ctx,
    subscribers.map(({ actor }) => actor),
  );
  const readers = new Map<string, Promise<Reader>>();
  for (const subscriber of subscribers) {
    const actor = actorNow(subscriber.actor, standing);
    if (!actor) {
      subscriber.end();
      continue;
    }
    const key =
      actor.type === "agent"
        ? `${actor.role} ${[...actor.teamIds].sort().join()} ${actor.onlyTag ?? ""}`
        : actor.type;
    const reader = readers.get(key) ?? readerOf(ctx, actor);
    readers.set(key, reader);
    subscriber.reader = await reader;
  }
}

function actorNow(actor: Actor, { agents, sessions, keys }: Standing): Actor | null {
  if (actor.type === "program") return keys.has(actor.keyId) ? actor : null;
  if (actor.type !== "agent") return null;
  const agent = agents.get(actor.agentId);
  if (!agent) return null;
  if (actor.sessionId && !sessions.has(actor.sessionId)) return null;
  if (actor.keyId && !keys.has(actor.keyId)) return null;
  const { barredAccountIds: _, onlyTag: __, ...lasting } = actor;
  return { ...lasting, ...agent };
}

async function readStanding(ctx: Ctx, actors: readonly Actor[]): Promise<Standing> {
  const agentIds = actors.flatMap((actor) => (actor.type === "agent" ? [actor.agentId] : []));
  const sessionIds = actors.flatMap((actor) =>
    actor.type === "agent" && actor.sessionId ? [actor.sessionId] : [],
  );
  const keyIds = actors.flatMap((actor) => ("keyId" in actor && actor.keyId ? [actor.keyId] : []));
  const [agents, sessions, keys] = await Promise.all([
    ctx.db.$queryRaw<{ id: string; role: Role; teamIds: string[]; onlyTag: string | null }[]>`
      SELECT agent.id, agent.role, ${onlyTagSql(sql`agent.id`, ctx.now())} AS "onlyTag",
        coalesce(array_agg(member."teamId"::text) FILTER (WHERE member."teamId" IS NOT NULL), '{}') AS "teamIds"
      FROM "Agent" agent LEFT JOIN "TeamMember" member ON member."agentId" = agent.id
      WHERE agent.id = ANY(${uuids(agentIds)}) AND agent."isActive"
        AND NOT ${isOverSql(sql`agent.id`, ctx.now())} GROUP BY agent.id`,
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Session" WHERE id = ANY(${uuids(sessionIds)}) AND "revokedAt" IS NULL`,
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "ApiKey" WHERE id = ANY(${uuids(keyIds)}) AND "revokedAt" IS NULL`,
  ]);
  return {
    agents: new Map(
      agents.map(({ id, role, teamIds, onlyTag }) => [
        id,
        { role, teamIds, ...(onlyTag ? { onlyTag } : {}) },
      ]),
    ),
    sessions: new Set(sessions.map(({ id }) => id)),
    keys: new Set(keys.map(({ id }) => id)),
  };
}
