import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql, whole } from "@/lib/db/sql";
import { type ListPages, type PageView, pageSchema } from "../on-call-schemas";

interface Person {
  id: string;
  displayName: string;
}
interface Row {
  id: string;
  kind: string;
  reason: string;
  state: string;
  chain: { id: string; name: string } | null;
  conversationId: string | null;
  raisedBy: Person | null;
  raisedAt: Date;
  nextAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedVia: string | null;
  by: Person | null;
  steps: Record<string, unknown>[];
}

/**
 * Pages with each step, the newest first: leads and admins all, agents those that went to them and those about a
 * conversation they see. A conversation is named only to who may see it. Codes of numbers are not among them.
 */
export async function listPages(
  ctx: Ctx,
  { mine, open, conversationId, limit }: ListPages,
): Promise<PageView[]> {
  const { agentId, role } = requireAgentActor(ctx.actor);
  return readPages(
    ctx,
    [
      ...(mine || (role === "agent" && !conversationId) ? [wentTo(agentId)] : []),
      ...(open ? [sql`p.state = 'open'`] : []),
      ...(conversationId ? [sql`c.id = ${conversationId}::uuid`] : []),
    ],
    limit,
  );
}

/** The pages about a conversation, the oldest first: "paged 19:01, seen 19:03". For whoever sees the conversation. */
export async function listPagesOf(ctx: Ctx, conversationId: string): Promise<PageView[]> {
  return (await readPages(ctx, [sql`c.id = ${conversationId}::uuid`], 20)).reverse();
}

function wentTo(agentId: string): Sql {
  return sql`EXISTS (SELECT FROM "PageStep" w WHERE w."pageId" = p.id AND w."agentId" = ${agentId}::uuid)`;
}

async function readPages(ctx: Ctx, conditions: readonly Sql[], limit: number): Promise<PageView[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.id, p.kind, p.reason, p.state, p."raisedAt", p."nextAt", p."acknowledgedAt", p."acknowledgedVia",
      c.id AS "conversationId", ${personOf(sql`r`)} AS "raisedBy", ${personOf(sql`b`)} AS by,
      CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('id', h.id, 'name', h.name) END AS chain,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'level', s.level, 'kind', s.kind, 'state', s.state,
        'code', s.code, 'at', coalesce(s."endedAt", s."attemptedAt", s."sendAfter"), 'agent', ${personOf(sql`a`)})
        ORDER BY s.level, s.id) FROM "PageStep" s JOIN "Agent" a ON a.id = s."agentId" WHERE s."pageId" = p.id), '[]') AS steps
    FROM "Page" p LEFT JOIN "OnCallChain" h ON h.id = p."chainId" LEFT JOIN "Agent" r ON r.id = p."raisedById"
      LEFT JOIN "Agent" b ON b.id = p."acknowledgedById"
      LEFT JOIN "Conversation" c ON c.id = p."conversationId" AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    WHERE p.kind <> 'code' AND ${all(conditions)}
    ORDER BY p."raisedAt" DESC, p.id DESC LIMIT ${whole(limit)}`;
  return rows.map(({ acknowledgedAt, acknowledgedVia, by, ...row }) =>
    pageSchema.parse({
      ...row,
      raisedAt: row.raisedAt.toISOString(),
      nextAt: row.nextAt?.toISOString() ?? null,
      acknowledged:
        acknowledgedAt && by ? { by, at: acknowledgedAt.toISOString(), via: acknowledgedVia } : null,
      steps: row.steps.map((step) => ({ ...step, at: new Date(String(step.at)).toISOString() })),
    }),
  );
}

function personOf(agent: Sql): Sql {
  return sql`CASE WHEN ${agent}.id IS NOT NULL THEN jsonb_build_object('id', ${agent}.id, 'displayName', ${agent}."displayName") END`;
}
