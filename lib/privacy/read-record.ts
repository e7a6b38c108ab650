import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import type { Sql } from "@/lib/db/sql";
import { type RecordedItem, type RecordRow, toRecorded } from "./rules/recorded";

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/**
 * The interactions that the page selects, oldest first, with everything a court may ask for: both times, all ids,
 * edits, states, the hash of every file. Checks no right.
 */
export async function readRecord(ctx: Ctx, page: Sql): Promise<RecordedItem[]> {
  const rows = await ctx.db.$queryRaw<RecordRow[]>`
    SELECT i.id, i."conversationId", i.channel, i.kind, i.audience, i.direction, i."authorType", i."accountId", i."externalId", i."inReplyToId",
      i.text, i.language, i."publishedAt", i."receivedAt", i.initials, i."isNative", i."isEdited", i."deletedAt", i."withheldReason",
      i.url, i.quote, h."displayName" AS "handleName", coalesce(h.username, h."externalId") AS handle, ac.handle AS account,
      ag."displayName" AS "agentName", r.state AS "replyState", r."queuedAt", r."sentAt", r.code AS "replyCode",
      ARRAY(SELECT a."externalId" FROM "InteractionAlias" a WHERE a."interactionId" = i.id ORDER BY 1) AS aliases,
      (SELECT jsonb_agg(jsonb_build_object('text', v.text, 'publishedAt', to_char(v."publishedAt", ${ISO}), 'externalId', v."externalId")
        ORDER BY v."publishedAt") FROM "InteractionVersion" v WHERE v."interactionId" = i.id) AS versions,
      (SELECT jsonb_agg(jsonb_build_object('text', p.text, 'state', p.state, 'externalId', p."externalId",
        'sentAt', to_char(p."sentAt", ${ISO})) ORDER BY p.position) FROM "ReplyPart" p WHERE p."replyId" = i.id) AS parts,
      (SELECT jsonb_build_object('subject', m.subject, 'from', m."from", 'to', m."to", 'cc', m.cc, 'folded', m.folded,
        'authentication', m.authentication) FROM "Mail" m WHERE m."interactionId" = i.id) AS mail,
      (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type, 'bytes', a.bytes, 'altText', a."altText",
        'state', a.state, 'key', a.key) ORDER BY a.position, a.id) FROM "Attachment" a WHERE a."interactionId" = i.id) AS files
    FROM (${page}) AS page JOIN "Interaction" i ON i.id = page.id JOIN "Handle" h ON h.id = i."handleId"
    LEFT JOIN "Account" ac ON ac.id = i."accountId" LEFT JOIN "Agent" ag ON ag.id = i."agentId"
    LEFT JOIN "Reply" r ON r.id = i.id
    ORDER BY i."publishedAt", i.id`;
  const hashes = new Map<string, string>();
  for (const key of rows.flatMap(({ files }) => (files ?? []).flatMap((file) => file.key ?? []))) {
    const bytes = await ctx.files.get(key);
    if (bytes) hashes.set(key, createHash("sha256").update(bytes).digest("hex"));
  }
  return rows.map((row) => toRecorded(row, hashes));
}
