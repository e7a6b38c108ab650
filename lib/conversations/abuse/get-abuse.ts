import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { nameAgents } from "@/lib/red-flags/name-agents";
import type { AbuseView } from "./abuse-schemas";
import { listBlocks, listOff } from "./get-standing";

interface Row {
  id: string;
  customerId: string;
  customerName: string;
  reason: string;
  until: Date | null;
  byId: string | null;
  at: Date;
  kept: number;
}

/** Who is muted and what they wrote meanwhile, who is blocked, who is off whom, and what was put away as spam. Leads and admins, of what they see. */
export async function getAbuse(ctx: Ctx): Promise<AbuseView> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const seen = (
    customerId: Sql,
  ) => sql`(NOT EXISTS (SELECT FROM "Conversation" v WHERE v."customerId" = ${customerId})
    OR EXISTS (SELECT FROM "Conversation" v WHERE v."customerId" = ${customerId} AND ${maySeeSql(ctx.actor, sql`v."teamId"`, sql`v.tags`)}))`;
  const [muted, blocks, takenOff, spam, setting] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT m.id, m."customerId", c."displayName" AS "customerName", m.reason, m.until, m."mutedById" AS "byId", m."mutedAt" AS at,
        (SELECT count(*)::int FROM "Interaction" i WHERE i."customerId" = m."customerId" AND i.direction = 'inbound'
          AND i."receivedAt" >= m."mutedAt") AS kept
      FROM "MutedCustomer" m JOIN "Customer" c ON c.id = m."customerId"
      WHERE m."endedAt" IS NULL AND ${seen(sql`m."customerId"`)} ORDER BY m."mutedAt" DESC, m.id LIMIT 200`,
    listBlocks(ctx, seen(sql`h."customerId"`)),
    listOff(ctx, seen(sql`o."customerId"`)),
    ctx.db.$queryRaw<(Omit<Row, "kept" | "until"> & { conversationId: string })[]>`
      SELECT s.id, s."conversationId", v."customerId", c."displayName" AS "customerName", s.reason, s."markedById" AS "byId", s."markedAt" AS at
      FROM "SpamMark" s JOIN "Conversation" v ON v.id = s."conversationId" JOIN "Customer" c ON c.id = v."customerId"
      WHERE s."undoneAt" IS NULL AND ${maySeeSql(ctx.actor, sql`v."teamId"`, sql`v.tags`)} ORDER BY s."markedAt" DESC, s.id LIMIT 200`,
    ctx.db.abuseSetting.findUnique({ where: { id: 1 } }),
  ]);
  const named = await nameAgents(
    ctx,
    [...muted, ...spam].map(({ byId }) => byId).concat(setting?.contactId ?? null),
  );
  const shown = ({ reason, byId, at }: Pick<Row, "reason" | "byId" | "at">) => ({
    reason,
    by: named(byId),
    at: at.toISOString(),
  });
  const customer = ({ customerId, customerName }: Pick<Row, "customerId" | "customerName">) => ({
    id: customerId,
    displayName: customerName,
  });
  return {
    contact: named(setting?.contactId),
    muted: muted.map((row) => ({
      id: row.id,
      ...shown(row),
      until: row.until?.toISOString() ?? null,
      customer: customer(row),
      kept: row.kept,
    })),
    blocks,
    takenOff,
    spam: spam.map((row) => ({ conversationId: row.conversationId, ...shown(row), customer: customer(row) })),
  };
}
