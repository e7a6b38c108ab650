import type { Ctx } from "@/lib/context/ctx";
import type { Batch } from "./batch";
import { provisionalDue } from "./plan-place";

const json = (rows: unknown): string => JSON.stringify(rows);

/** Writes everything a batch decided, in one statement; foreign keys are checked at its end. */
export async function writePlan(ctx: Ctx, { plan, conversations, now }: Batch): Promise<void> {
  const all = [...conversations.values()];
  const fresh = all.filter((each) => each.isNew);
  const changed = all.filter((each) => !each.isNew && each.isChanged);
  const ids = plan.interactions.map(({ id, channel, externalId }) => ({
    channel,
    externalId,
    interactionId: id,
  }));
  await ctx.db.$executeRaw`
    WITH opened AS (
      INSERT INTO "Conversation" (id, "customerId", "accountId", status, rank, "dueAt", "teamId", language, "lastChannel",
        "lastAudience", preview, tags, "reasonIds", "openedAt", "lastInboundAt", "lastInteractionNumber",
        "resolvedAt", "importId")
      SELECT id, "customerId", "accountId", status, 1, CASE WHEN status = 'open' THEN ${provisionalDue(now)}::timestamptz END,
        "teamId", language, "lastChannel", "lastAudience", preview, '{}', '{}', "openedAt", "lastInboundAt", "lastInteractionNumber",
        "resolvedAt", "importId"
      FROM jsonb_to_recordset(${json(fresh)}::jsonb) AS c(id uuid, "customerId" uuid, "accountId" uuid, status text, "teamId" uuid,
        language text, "lastChannel" text, "lastAudience" text, preview text, "openedAt" timestamptz,
        "lastInboundAt" timestamptz, "lastInteractionNumber" int, "resolvedAt" timestamptz, "importId" uuid)
    ), reached AS (
      UPDATE "Conversation" c SET preview = n.preview, language = n.language, "lastChannel" = n."lastChannel",
        "lastAudience" = n."lastAudience", "lastInboundAt" = n."lastInboundAt", "lastInteractionNumber" = n."lastInteractionNumber"
      FROM jsonb_to_recordset(${json(changed)}::jsonb) AS n(id uuid, language text, "lastChannel" text, "lastAudience" text,
        preview text, "lastInboundAt" timestamptz, "lastInteractionNumber" int)
      WHERE c.id = n.id
    ), begun AS (
      INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
      SELECT * FROM jsonb_to_recordset(${json(plan.threads)}::jsonb) AS t(id uuid, channel text, place text, "handleId" uuid,
        "accountId" uuid, "conversationId" uuid, "openedAt" timestamptz)
    ), moved AS (
      UPDATE "Thread" t SET "conversationId" = m."conversationId"
      FROM jsonb_to_recordset(${json(plan.moves)}::jsonb) AS m("threadId" uuid, "conversationId" uuid) WHERE t.id = m."threadId"
    ), taken AS (
      UPDATE "Interaction" i SET "conversationId" = m."conversationId"
      FROM jsonb_to_recordset(${json(plan.moves)}::jsonb) AS m("threadId" uuid, "conversationId" uuid)
      WHERE i."threadId" = m."threadId" AND i."conversationId" IS NULL
    ), came AS (
      INSERT INTO "Interaction" (id, channel, "externalId", "threadId", "conversationId", "customerId", "handleId", "accountId",
        "agentId", number, kind, audience, direction, "authorType", text, language, "publishedAt", "receivedAt",
        "inReplyToExternalId", "inReplyToId", quote, initials, "isNative", "isEdited", "opensTurn", "mayApiReply", "deletedAt",
        "withheldReason", "isEncrypted", reposts, likes, views, url, version)
      SELECT * FROM jsonb_to_recordset(${json(plan.interactions)}::jsonb) AS i(id uuid, channel text, "externalId" text,
        "threadId" uuid, "conversationId" uuid, "customerId" uuid, "handleId" uuid, "accountId" uuid, "agentId" uuid, number int,
        kind text, audience text, direction text, "authorType" text, text text, language text, "publishedAt" timestamptz,
        "receivedAt" timestamptz, "inReplyToExternalId" text, "inReplyToId" uuid, quote jsonb, initials text, "isNative" boolean,
        "isEdited" boolean, "opensTurn" boolean, "mayApiReply" boolean, "deletedAt" timestamptz, "withheldReason" text,
        "isEncrypted" boolean, reposts int, likes int, views int, url text, version int)
    ), found AS (
      UPDATE "Interaction" c SET "inReplyToId" = n."interactionId"
      FROM jsonb_to_recordset(${json([...ids, ...plan.aliases])}::jsonb) AS n(channel text, "externalId" text, "interactionId" uuid)
      WHERE c.channel = n.channel AND c."inReplyToExternalId" = n."externalId" AND c."inReplyToId" IS NULL
    ), edited AS (
      UPDATE "Interaction" i SET text = e.text, version = e.version, "publishedAt" = e."publishedAt", "isEdited" = true
      FROM jsonb_to_recordset(${json(plan.edits)}::jsonb) AS e(id uuid, text text, version int, "publishedAt" timestamptz)
      WHERE i.id = e.id
    ), versions AS (
      INSERT INTO "InteractionVersion" ("interactionId", "externalId", text, "publishedAt")
      SELECT * FROM jsonb_to_recordset(${json(plan.versions)}::jsonb)
        AS v("interactionId" uuid, "externalId" text, text text, "publishedAt" timestamptz)
      ON CONFLICT DO NOTHING
    ), aliases AS (
      INSERT INTO "InteractionAlias" (channel, "externalId", "interactionId")
      SELECT * FROM jsonb_to_recordset(${json(plan.aliases)}::jsonb) AS a(channel text, "externalId" text, "interactionId" uuid)
      ON CONFLICT DO NOTHING
    ), through AS (
      INSERT INTO "InteractionAccount" ("interactionId", "accountId", "receivedAt")
      SELECT * FROM jsonb_to_recordset(${json(plan.accounts)}::jsonb)
        AS a("interactionId" uuid, "accountId" uuid, "receivedAt" timestamptz)
      ON CONFLICT DO NOTHING
    ), raws AS (
      INSERT INTO "InteractionRaw" ("interactionId", "rawEventId", "receivedAt")
      SELECT * FROM jsonb_to_recordset(${json(plan.raws)}::jsonb)
        AS r("interactionId" uuid, "rawEventId" uuid, "receivedAt" timestamptz)
      ON CONFLICT DO NOTHING
    ), acts AS (
      INSERT INTO "ConversationAct" (id, "conversationId", kind, "actedAt", "values", "threadIds")
      SELECT * FROM jsonb_to_recordset(${json(plan.acts)}::jsonb)
        AS a(id uuid, "conversationId" uuid, kind text, "actedAt" timestamptz, "values" jsonb, "threadIds" uuid[])
    ), triages AS (
      INSERT INTO "Triage" ("interactionId", tone, "isMixed", "toneWords", marks, "textKey", "rulesVersion")
      SELECT * FROM jsonb_to_recordset(${json(plan.triages)}::jsonb) AS t("interactionId" uuid, tone real, "isMixed" boolean,
        "toneWords" jsonb, marks jsonb, "textKey" text, "rulesVersion" int)
      ON CONFLICT ("interactionId") DO UPDATE SET marks = excluded.marks, "textKey" = excluded."textKey",
        tone = excluded.tone, "isMixed" = excluded."isMixed", "toneWords" = excluded."toneWords", "toneById" = NULL,
        "rulesVersion" = excluded."rulesVersion"
    ), grown AS (
      UPDATE "Interaction" i SET reposts = g.reposts, likes = g.likes, views = g.views
      FROM jsonb_to_recordset(${json(plan.grown)}::jsonb) AS g(id uuid, reposts int, likes int, views int) WHERE i.id = g.id
    ), mails AS (
      INSERT INTO "Mail" ("interactionId", "messageId", subject, "from", "to", cc, "replyTo", "references", html, folded, automatic,
        bounced, authentication, "isWhole", trust)
      SELECT "interactionId", "messageId", subject, "from", "to", cc, "replyTo",
        ARRAY(SELECT jsonb_array_elements_text(m."references")), html, folded, automatic, bounced, authentication, "isWhole", trust
      FROM jsonb_to_recordset(${json(plan.mails)}::jsonb) AS m("interactionId" uuid, "messageId" text, subject text, "from" jsonb,
        "to" jsonb, cc jsonb, "replyTo" jsonb, "references" jsonb, html text, folded text, automatic text, bounced jsonb,
        authentication jsonb, "isWhole" boolean, trust text)
    )
    INSERT INTO "Attachment" (id, "interactionId", position, name, type, "altText", state, failure, "sourceUrl", "externalId",
      "nextTryAt", "createdAt", bytes, width, height, key, "contentId", role)
    SELECT id, "interactionId", position, name, type, "altText", state, failure, "sourceUrl", "externalId", "createdAt", "createdAt",
      bytes, width, height, key, "contentId", role
    FROM jsonb_to_recordset(${json(plan.attachments)}::jsonb) AS a(id uuid, "interactionId" uuid, position int, name text, type text,
      "altText" text, state text, failure text, "sourceUrl" text, "externalId" text, "createdAt" timestamptz, bytes int, width int,
      height int, key text, "contentId" text, role text)`;
}

/** Whether there is anything to write at all: a batch that brought nothing new costs no write. */
export function isEmpty({ plan }: Batch): boolean {
  return Object.values(plan).every((rows: readonly unknown[]) => rows.length === 0);
}
