import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { hostileMarkSql } from "./abuse/hostile-sql";
import { callFactsSql } from "./call-sql";
import type { InteractionRow } from "./rules/view-interaction";

/**
 * The interactions whose ids the page selects, newest first, with names, files, versions and outbox state: one
 * query, whatever the number. It checks no right.
 */
export function readInteractions(ctx: Ctx, page: Sql): Promise<InteractionRow[]> {
  return ctx.db.$queryRaw<InteractionRow[]>`
    SELECT i.id, i.number, i."conversationId", i."customerId", i."accountId", i."agentId", i.channel, i.kind, i.audience,
      i.direction, i."authorType", i.text, i.language, i."publishedAt", i."receivedAt", i."externalId",
      i."inReplyToExternalId", i."inReplyToId", i.quote, i.initials, i."isNative", i."isEdited", i."deletedAt",
      i."withheldReason", i."isHidden", i."isEncrypted", i."mayApiReply", i.reposts, i.likes, i.views, i.url,
      cu."displayName" AS "customerName", h."displayName" AS "handleName", h.username,
      ac.handle AS "accountHandle", ac."displayName" AS "accountName",
      ag."displayName" AS "agentName", ini.initials AS "agentInitials", c."teamId" AS "conversationTeamId", c.tags AS "conversationTags", t.name AS "teamName",
      r.state AS "replyState", r.code AS "replyCode", r."values" AS "replyValues", r."replyToExternalId", r."sendAfter",
      r."sentAt", r."takeBackState", r."takeBackReason", apb."displayName" AS "approvedBy", x.says AS correction, tg.marks, coalesce(tu."isCloser", false) AS "isCloser", ltrim(ima.handle, '@') AS "looksLike", ${hostileMarkSql} AS "hostileMark", ${tone}, ${mail}, ${callFactsSql} AS call, ${hung}
    FROM (${page}) AS page
    JOIN "Interaction" i ON i.id = page.id
    JOIN "Customer" cu ON cu.id = i."customerId"
    JOIN "Handle" h ON h.id = i."handleId"
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    LEFT JOIN "Account" ac ON ac.id = i."accountId"
    LEFT JOIN "Team" t ON t.id = coalesce(c."teamId", ac."teamId")
    LEFT JOIN "Agent" ag ON ag.id = i."agentId"
    LEFT JOIN "InitialsHolder" ini ON ini."agentId" = i."agentId" AND ini."untilAt" IS NULL
    LEFT JOIN "Reply" r ON r.id = i.id
    LEFT JOIN "Agent" apb ON apb.id = r."approvedById"
    LEFT JOIN "Mail" m ON m."interactionId" = i.id
    LEFT JOIN "Triage" tg ON tg."interactionId" = i.id
    LEFT JOIN "Correction" x ON x."interactionId" = i.id
    LEFT JOIN "Impostor" im ON im."handleId" = i."handleId" AND i.direction = 'inbound' AND im.state <> 'dismissed'
    LEFT JOIN "Account" ima ON ima.id = im."accountId"
    LEFT JOIN "Turn" tu ON tu."conversationId" = i."conversationId" AND tu."firstInteractionId" = i.id
    ORDER BY i."publishedAt" DESC, i.id DESC`;
}

const mail: Sql = sql`
  CASE WHEN m."interactionId" IS NOT NULL THEN jsonb_build_object('subject', m.subject, 'from', m."from", 'to', m."to", 'cc', m.cc,
    'replyTo', m."replyTo", 'folded', m.folded, 'hasHtml', m.html IS NOT NULL, 'automatic', m.automatic, 'bounced', m.bounced,
    'authentication', m.authentication, 'isWhole', m."isWhole",
    'trust', CASE WHEN c."customerId" = i."customerId" THEN 'none' ELSE m.trust END) END AS mail`;

const tone: Sql = sql`
  CASE WHEN tg.tone IS NOT NULL THEN jsonb_build_object('value', tg.tone, 'isMixed', tg."isMixed",
    'words', tg."toneWords", 'isCorrected', tg."toneById" IS NOT NULL) END AS tone`;

const hung: Sql = sql`
  (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'bytes', a.bytes, 'width', a.width,
      'height', a.height, 'altText', a."altText", 'state', a.state,
      'hides', coalesce((SELECT to_jsonb(k.kinds) FROM "PictureReading" k WHERE k."attachmentId" = a.id), '[]')) ORDER BY a.position, a.id)
    FROM "Attachment" a WHERE a."interactionId" = i.id AND a.role <> 'remote') AS attachments,
  CASE WHEN i."isEdited" THEN (SELECT jsonb_agg(jsonb_build_object('text', v.text, 'publishedAt',
      to_char(v."publishedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY v."publishedAt")
    FROM "InteractionVersion" v WHERE v."interactionId" = i.id) END AS versions,
  CASE WHEN r.id IS NOT NULL THEN (SELECT jsonb_agg(jsonb_build_object('text', p.text, 'state', p.state,
      'externalId', p."externalId") ORDER BY p.position)
    FROM "ReplyPart" p WHERE p."replyId" = r.id) END AS parts`;
