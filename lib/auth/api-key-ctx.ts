import { hashKey } from "@/lib/agents/key-hash";
import { isOverSql, onlyTagSql } from "@/lib/agents/limits/limit-sql";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { deskProcess } from "./desk-process";
import { isPrivateSandbox } from "./hosts";

/** The keys that exist only in the sandbox world, and whose they are. */
const SANDBOX_KEYS: Readonly<Record<string, string>> = {
  "sandbox-admin": "admin@northwind.example",
  "sandbox-lead": "ana@northwind.example",
  "sandbox-agent": "greta@northwind.example",
};

interface KeyRow {
  keyId: string | null;
  name: string;
  scopes: string[];
  agentId: string | null;
  role: "agent" | "lead" | "admin" | null;
  teamIds: string[];
  onlyTag: string | null;
}

/** The context of a Bearer key; null when the key opens nothing. */
export async function findKeyCtx(key: string, host: string | null, address?: string): Promise<Ctx | null> {
  const desk = await deskProcess();
  const world = desk.ctx({ type: "public" }).world;
  const email = Object.hasOwn(SANDBOX_KEYS, key) ? SANDBOX_KEYS[key] : undefined;
  if (email !== undefined && !isPrivateSandbox(world, host)) return null;
  const row = email === undefined ? await storedKey(hashKey(key)) : await sandboxKey(email);
  if (!row) return null;
  if (row.keyId) await touch(row.keyId);
  const from = address ? { address } : {};
  const actor: Actor | null =
    row.agentId && row.role
      ? {
          type: "agent",
          agentId: row.agentId,
          role: row.role,
          teamIds: row.teamIds,
          ...(row.onlyTag ? { onlyTag: row.onlyTag } : {}),
          ...(row.keyId ? { keyId: row.keyId } : {}),
          ...from,
        }
      : row.keyId
        ? { type: "program", keyId: row.keyId, name: row.name, scopes: row.scopes, ...from }
        : null;
  return actor ? desk.ctx(actor) : null;
}

async function touch(keyId: string): Promise<void> {
  const { database } = await deskProcess();
  await database.db.$executeRaw`
    UPDATE "ApiKey" SET "lastUsedAt" = now()
    WHERE id = ${keyId}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`;
}

async function storedKey(hash: string): Promise<KeyRow | undefined> {
  const { database } = await deskProcess();
  const rows = await database.db.$queryRaw<KeyRow[]>`
    SELECT key.id AS "keyId", key.name, key.scopes, agent.id AS "agentId", agent.role,
      ${onlyTagSql(sql`agent.id`)} AS "onlyTag",
      coalesce(array_agg(member."teamId"::text) FILTER (WHERE member."teamId" IS NOT NULL), '{}') AS "teamIds"
    FROM "ApiKey" key
    LEFT JOIN "Agent" agent ON agent.id = key."agentId"
    LEFT JOIN "TeamMember" member ON member."agentId" = agent.id
    WHERE key.hash = ${hash} AND key."revokedAt" IS NULL AND (key."agentId" IS NULL OR (agent."isActive" AND NOT ${isOverSql(sql`agent.id`)}))
    GROUP BY key.id, agent.id`;
  return rows[0];
}

async function sandboxKey(email: string): Promise<KeyRow | undefined> {
  const { database } = await deskProcess();
  const rows = await database.db.$queryRaw<KeyRow[]>`
    SELECT NULL AS "keyId", 'sandbox' AS name, '{}'::text[] AS scopes, agent.id AS "agentId", agent.role,
      ${onlyTagSql(sql`agent.id`)} AS "onlyTag",
      coalesce(array_agg(member."teamId"::text) FILTER (WHERE member."teamId" IS NOT NULL), '{}') AS "teamIds"
    FROM "Agent" agent LEFT JOIN "TeamMember" member ON member."agentId" = agent.id
    WHERE agent.email = ${email} AND agent."isActive" AND NOT ${isOverSql(sql`agent.id`)} GROUP BY agent.id`;
  return rows[0];
}
