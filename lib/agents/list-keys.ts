import type { Ctx } from "@/lib/context/ctx";
import { requireRole } from "./rules/require-role";
import type { Key } from "./schemas";

interface Row extends Omit<Key, "createdAt" | "lastUsedAt" | "agent"> {
  createdAt: Date;
  lastUsedAt: Date | null;
  agentId: string | null;
  agentName: string | null;
}

/** Every key in force, newest first. Admins only. */
export async function listKeys(ctx: Ctx): Promise<Key[]> {
  requireRole(ctx.actor, ["admin"]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT k.id, k.name, k.prefix, k.scopes, k."createdAt", k."lastUsedAt", k."agentId", a."displayName" AS "agentName"
    FROM "ApiKey" k LEFT JOIN "Agent" a ON a.id = k."agentId"
    WHERE k."revokedAt" IS NULL ORDER BY k."createdAt" DESC, k.id`;
  return rows.map(({ agentId, agentName, createdAt, lastUsedAt, ...key }) => ({
    ...key,
    agent: agentId ? { id: agentId, displayName: agentName ?? "" } : null,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
