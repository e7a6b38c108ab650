import { maySeeSql } from "@/lib/agents/may-see-sql";
import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import type { FeedItem } from "../feed-schemas";

export interface PublicAnswer {
  id: string;
  accountId: string;
  conversationId: string | null;
  text: string;
  parts: string[] | null;
  language: string | null;
  publishedAt: Date;
  url: string | null;
  isNative: boolean;
  initials: string | null;
  agentId: string | null;
  agentName: string | null;
  askedHandle: string | null;
  asked: string | null;
}

/**
 * What an account's people said in public and still stands there, newest first: sent by the desk or written outside
 * it, of conversations the reader may see. For leads, admins and programs that read reports.
 */
export async function readPublicAnswers(
  ctx: Ctx,
  { accountId, since, limit }: { accountId: string; since?: Date; limit: number },
): Promise<PublicAnswer[]> {
  const { actor } = ctx;
  if (actor.type === "program" ? !actor.scopes.includes("reports:read") : !isLead(actor))
    throw new Forbidden("forbidden");
  const from = since ? sql`AND i."publishedAt" >= ${since}` : sql``;
  return ctx.db.$queryRaw<PublicAnswer[]>`
    SELECT i.id, i."accountId", i."conversationId", i.text, i.language, i."publishedAt", i.url, i."isNative", i.initials,
      i."agentId", a."displayName" AS "agentName", coalesce(h.username, h."displayName") AS "askedHandle",
      left(q.text, 400) AS asked,
      (SELECT array_agg(p.text ORDER BY p.position) FROM "ReplyPart" p WHERE p."replyId" = r.id) AS parts
    FROM "Interaction" i JOIN "Conversation" c ON c.id = i."conversationId"
    LEFT JOIN "Reply" r ON r.id = i.id
    LEFT JOIN "Agent" a ON a.id = i."agentId"
    LEFT JOIN "Interaction" q ON q.id = i."inReplyToId" AND q."deletedAt" IS NULL AND q."withheldReason" IS NULL
    LEFT JOIN "Handle" h ON h.id = q."handleId"
    WHERE i."accountId" = ${accountId}::uuid AND i.direction = 'outbound' AND i.audience = 'public'
      AND i."authorType" <> 'system' AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL ${from}
      AND (r.id IS NULL OR r.state = 'sent' AND r."takeBackState" IS DISTINCT FROM 'done')
      AND ${maySeeSql(actor, sql`c."teamId"`)}
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${whole(limit)}`;
}

const isLead = (actor: Ctx["actor"]) => actor.type === "agent" && actor.role !== "agent";

const SHORT = 160;

/** The parts of a row that feed and report tell alike. */
export function viewAnswer(row: PublicAnswer): Omit<FeedItem, "repeat" | "isEmptyMove"> {
  const asked = row.asked?.replace(/\s+/g, " ").trim();
  return {
    id: row.id,
    conversationId: row.conversationId,
    posts: row.parts ?? [row.text],
    publishedAt: row.publishedAt.toISOString(),
    url: row.url,
    isNative: row.isNative,
    agent: row.agentId === null ? null : { id: row.agentId, displayName: row.agentName ?? "" },
    answered: asked ? { handle: row.askedHandle, text: shortened(asked) } : null,
  };
}

function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= SHORT) return text;
  return `${letters
    .slice(0, SHORT)
    .join("")
    .replace(/\s+\S*$/, "")}…`;
}
