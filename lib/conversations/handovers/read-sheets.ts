import { maySeeSql } from "@/lib/agents/may-see-sql";
import { sightOf } from "@/lib/agents/rules/may-see";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { mayAccept, mayDecline, mayWrite } from "../rules/may-hand-over";
import type { AgentMark } from "../schemas";
import type { Handover } from "./handover-schemas";

interface Row {
  id: string;
  kind: Handover["kind"];
  from: AgentMark;
  to: AgentMark | null;
  note: string;
  writtenAt: Date;
  endsAt: Date;
  alarmAt: Date;
  alarmedAt: Date | null;
  closedAt: Date | null;
  pending: number;
  accepted: number;
  declined: number;
  overtaken: number;
  hidden: number;
}

/** An agent as others read them. */
export const markOf = (
  agentId: Sql,
): Sql => sql`(SELECT jsonb_build_object('id', g.id, 'displayName', g."displayName",
  'initials', coalesce(n.initials, '')) FROM "Agent" g LEFT JOIN "InitialsHolder" n ON n."agentId" = g.id AND n."untilAt" IS NULL
  WHERE g.id = ${agentId})`;

/** The sheets a condition on `h` picks that the reader may know of, newest first: their own, and those with a line they may see. */
export async function readSheets(ctx: Ctx, where: Sql, limit: number): Promise<Handover[]> {
  const { actor } = ctx;
  const agentId = actor.type === "agent" ? actor.agentId : null;
  const all = sightOf(actor).kind === "everything";
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT h.id, h.kind, ${markOf(sql`h."fromAgentId"`)} AS "from", ${markOf(sql`h."toAgentId"`)} AS "to", h.note, h."writtenAt", h."endsAt",
      h."alarmAt", h."alarmedAt", h."closedAt", k.pending, k.accepted, k.declined, k.overtaken, k.hidden
    FROM "Handover" h CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE seen AND state = 'pending')::int AS pending, count(*) FILTER (WHERE seen AND state = 'accepted')::int AS accepted,
        count(*) FILTER (WHERE seen AND state = 'declined')::int AS declined, count(*) FILTER (WHERE seen AND state = 'overtaken')::int AS overtaken,
        count(*) FILTER (WHERE NOT seen)::int AS hidden, count(*) FILTER (WHERE seen)::int AS shown
      FROM (SELECT l.state, ${maySeeSql(actor, sql`c."teamId"`)} AS seen FROM "HandoverLine" l
        JOIN "Conversation" c ON c.id = l."conversationId" WHERE l."handoverId" = h.id) lines) k
    WHERE (${all} OR h."fromAgentId" = ${agentId}::uuid OR h."toAgentId" = ${agentId}::uuid OR k.shown > 0) AND ${where}
    ORDER BY h.id DESC LIMIT ${whole(limit)}`;
  return rows.map((row) => {
    const {
      pending,
      accepted,
      declined,
      overtaken,
      writtenAt,
      endsAt,
      alarmAt,
      alarmedAt,
      closedAt,
      ...rest
    } = row;
    const sheet = { fromAgentId: row.from.id, toAgentId: row.to?.id ?? null, alarmedAt };
    const isOpen = closedAt === null;
    return {
      ...rest,
      writtenAt: writtenAt.toISOString(),
      endsAt: endsAt.toISOString(),
      alarmAt: alarmAt.toISOString(),
      alarmedAt: alarmedAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      counts: { pending, accepted, declined, overtaken },
      mayAccept: isOpen && mayAccept(actor, sheet),
      mayDecline: isOpen && mayDecline(actor, sheet),
      mayWrite: isOpen && mayWrite(actor, sheet),
    };
  });
}
