import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { type Sql, sql } from "@/lib/db/sql";
import type { SideConversation } from "./side-schemas";

interface Row extends Omit<SideConversation, "askedAt" | "answeredAt" | "noticedAt"> {
  askedAt: Date;
  answeredAt: Date | null;
  noticedAt: Date | null;
}

/** What departments were asked in a conversation, newest first. Throws NotFound. */
export async function listSideConversations(ctx: Ctx, conversationId: string): Promise<SideConversation[]> {
  await requireVisible(ctx, conversationId);
  return read(
    ctx,
    sql`(s."conversationId" = ${conversationId}::uuid OR s."conversationId" IN (
      SELECT id FROM "Conversation" WHERE "joinedIntoId" = ${conversationId}::uuid))`,
  );
}

/** One of them. Throws NotFound. */
export async function getSideConversation(ctx: Ctx, id: string): Promise<SideConversation> {
  const [side] = await read(ctx, sql`s.id = ${id}::uuid`);
  if (!side) throw new NotFound("not-found");
  await requireVisible(ctx, side.conversationId);
  return side;
}

async function read(ctx: Ctx, where: Sql): Promise<SideConversation[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s."conversationId", jsonb_build_object('id', d.id, 'name', d.name) AS department, s.address, s.subject, s.text,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'displayName', a."displayName",
        'initials', coalesce(i.initials, '')) END AS "askedBy",
      s."askedAt", s.state, s."answeredAt", s.notice, s."noticedAt",
      ARRAY(SELECT w."interactionId"::text FROM "SideAnswer" w WHERE w."sideId" = s.id AND w."interactionId" IS NOT NULL
        ORDER BY w."answeredAt") AS "answerIds",
      (SELECT m.state FROM "SystemMail" m WHERE m.key = 'side:' || s.id) AS "mailState"
    FROM "SideConversation" s JOIN "Department" d ON d.id = s."departmentId" LEFT JOIN "Agent" a ON a.id = s."askedById"
      LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    WHERE ${where} ORDER BY s."askedAt" DESC, s.id DESC LIMIT 50`;
  return rows.map(({ askedAt, answeredAt, noticedAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    noticedAt: noticedAt?.toISOString() ?? null,
  }));
}
