import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { requireVisibleCustomer } from "../require-visible-customer";
import type { AbuseStanding, Block, TakenOff } from "./abuse-schemas";

/** What stands against a person: muted, blocked where, who is off them. Throws NotFound. */
export async function getStanding(ctx: Ctx, customerId: string): Promise<AbuseStanding> {
  await requireVisibleCustomer(ctx, customerId, "to-know");
  const [muted, blocks, takenOff, handles] = await Promise.all([
    ctx.db.mutedCustomer.findFirst({ where: { customerId, endedAt: null } }),
    listBlocks(ctx, sql`h."customerId" = ${customerId}::uuid`),
    listOff(ctx, sql`o."customerId" = ${customerId}::uuid`),
    ctx.db.handle.findMany({ where: { customerId }, select: { channel: true } }),
  ]);
  const named = await nameAgents(ctx, [muted?.mutedById]);
  return {
    muted: muted && {
      id: muted.id,
      reason: muted.reason,
      until: muted.until?.toISOString() ?? null,
      by: named(muted.mutedById),
      at: muted.mutedAt.toISOString(),
    },
    blocks,
    canBlock: handles.some(({ channel }) => ctx.traits.get(channel)?.canBlock === true),
    takenOff,
  };
}

interface BlockRow extends Omit<Block, "account" | "by" | "orderedAt"> {
  accountId: string;
  accountHandle: string;
  agentId: string | null;
  agentName: string | null;
  orderedAt: Date;
}

/** Orders to block, newest first. It checks no right. */
export async function listBlocks(ctx: Ctx, where: Sql): Promise<Block[]> {
  const rows = await ctx.db.$queryRaw<BlockRow[]>`
    SELECT b."handleId", coalesce(h.username, h."displayName", '') AS handle, b."accountId", ac.handle AS "accountHandle", b.blocked, b.state, b.code, b.reason,
      b."agentId", a."displayName" AS "agentName", b."orderedAt"
    FROM "BlockOrder" b JOIN "Handle" h ON h.id = b."handleId" JOIN "Account" ac ON ac.id = b."accountId"
    LEFT JOIN "Agent" a ON a.id = b."agentId" WHERE ${where} ORDER BY b."orderedAt" DESC, b."handleId" LIMIT 200`;
  return rows.map(({ accountId, accountHandle, agentId, agentName, orderedAt, ...row }) => ({
    ...row,
    account: { id: accountId, handle: accountHandle },
    by: agentId ? { id: agentId, displayName: agentName ?? "" } : null,
    orderedAt: orderedAt.toISOString(),
  }));
}

interface OffRow {
  id: string;
  agentId: string;
  agentName: string;
  customerId: string;
  customerName: string;
  reason: string;
  wishedAt: Date;
  grantedById: string | null;
  grantedName: string | null;
  grantedAt: Date | null;
}

/** Who is off whom, wishes first. It checks no right. */
export async function listOff(ctx: Ctx, where: Sql): Promise<TakenOff[]> {
  const rows = await ctx.db.$queryRaw<OffRow[]>`
    SELECT o.id, o."agentId", a."displayName" AS "agentName", o."customerId", c."displayName" AS "customerName", o.reason, o."wishedAt",
      o."grantedById", g."displayName" AS "grantedName", o."grantedAt"
    FROM "TakenOff" o JOIN "Agent" a ON a.id = o."agentId" JOIN "Customer" c ON c.id = o."customerId" LEFT JOIN "Agent" g ON g.id = o."grantedById"
    WHERE o."endedAt" IS NULL AND ${where} ORDER BY o."grantedAt" IS NOT NULL, o."wishedAt" DESC, o.id LIMIT 200`;
  return rows.map((row) => ({
    id: row.id,
    agent: { id: row.agentId, displayName: row.agentName },
    customer: { id: row.customerId, displayName: row.customerName },
    reason: row.reason,
    wishedAt: row.wishedAt.toISOString(),
    grantedBy: row.grantedById ? { id: row.grantedById, displayName: row.grantedName ?? "" } : null,
    grantedAt: row.grantedAt?.toISOString() ?? null,
  }));
}
