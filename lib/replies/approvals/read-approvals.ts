import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Approval, ApprovalState } from "./approval-schemas";

const MOST = 100;

export interface ApprovalRow {
  id: string;
  conversationId: string;
  teamId: string | null;
  customer: Approval["customer"];
  writer: Approval["writer"];
  decidedBy: Approval["decidedBy"];
  account: Approval["account"];
  attachments: Omit<Approval["attachments"][number], "url">[];
  channel: string;
  audience: Approval["audience"];
  text: string;
  input: unknown;
  seenNumber: number;
  answers: { text: string; direction: string; audience: string; accountId: string | null } | null;
  lastInteractionNumber: number;
  askedAt: Date;
  dueAt: Date | null;
  turnStartedAt: Date | null;
  openToAllAt: Date;
  state: ApprovalState;
  decidedAt: Date | null;
  editShare: number | null;
  comment: string | null;
  sentText: string | null;
}

const mark = (agentId: Sql): Sql => sql`(SELECT jsonb_build_object('id', g.id, 'displayName', g."displayName",
  'initials', coalesce(n.initials, '')) FROM "Agent" g
  LEFT JOIN "InitialsHolder" n ON n."agentId" = g.id AND n."untilAt" IS NULL WHERE g.id = ${agentId})`;

/** Those a condition on `p` picks, of conversations the reader may see, first due first. */
export function readApprovals(ctx: Ctx, where: Sql): Promise<ApprovalRow[]> {
  return ctx.db.$queryRaw<ApprovalRow[]>`
    SELECT p.id, p."conversationId", c."teamId", jsonb_build_object('id', cu.id, 'displayName', cu."displayName") AS customer,
      ${mark(sql`p."writerId"`)} AS writer, ${mark(sql`p."decidedById"`)} AS "decidedBy",
      (SELECT jsonb_build_object('id', a.id, 'handle', a.handle) FROM "Account" a WHERE a.id = (p.input ->> 'accountId')::uuid) AS account,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'altText', f."altText")), '[]')
        FROM jsonb_array_elements_text(coalesce(p.input -> 'attachmentIds', '[]')) x JOIN "Attachment" f ON f.id = x::uuid) AS attachments,
      p.channel, p.audience, p.text, p.input, p."seenNumber", p."askedAt", c."dueAt", c."turnStartedAt", p."openToAllAt", p.state, p."decidedAt",
      p."editShare", p.comment, p."sentText", c."lastInteractionNumber",
      (SELECT jsonb_build_object('text', i.text, 'direction', i.direction, 'audience', i.audience, 'accountId', i."accountId")
        FROM "Interaction" i WHERE i."conversationId" = c.id AND i.direction = 'inbound' AND i."deletedAt" IS NULL
          AND i."withheldReason" IS NULL AND i.number <= p."seenNumber" ORDER BY i.number DESC LIMIT 1) AS answers
    FROM "Approval" p JOIN "Conversation" c ON c.id = p."conversationId" JOIN "Customer" cu ON cu.id = c."customerId"
    WHERE ${where} AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}
    ORDER BY c."dueAt" NULLS LAST, p."askedAt", p.id LIMIT ${MOST}`;
}
