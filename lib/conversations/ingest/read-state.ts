import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type Batch, type ConversationState, idKey, type Known, type ThreadState, threadKey } from "./batch";

type Instants = "publishedAt" | "openedAt" | "resolvedAt" | "lastInboundAt";
type Stored<T> = { [K in keyof T]: K extends Instants ? string | Extract<T[K], null> : T[K] };
type StoredKnown = Stored<Omit<Known, "accountIds" | "row">> & {
  channel: string;
  asked: string;
  accountIds: string[];
};

interface StateRow {
  known: StoredKnown[];
  removed: { channel: string; externalId: string; reason: string }[];
  threads: ThreadState[];
  conversations: Stored<ConversationState>[];
  flagRulesId: string | null;
  muted: string[];
}

export interface Asked {
  ids: readonly { channel: string; externalId: string }[];
  threads: readonly { channel: string; place: string; handleId: string }[];
  customerIds: readonly string[];
}

/**
 * What the desk holds of a batch, in one statement: the interactions under any of their ids, threads, and
 * the conversations it may go to, whose rows stay locked.
 */
export async function readState(
  ctx: Ctx,
  asked: Asked,
): Promise<
  Pick<Batch, "known" | "removed" | "threads" | "conversations" | "muted"> & Pick<StateRow, "flagRulesId">
> {
  const rows = await ctx.db.$queryRaw<StateRow[]>`
    WITH asked AS MATERIALIZED (
      SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(asked.ids)}::jsonb) AS a(channel text, "externalId" text)
    ), found AS MATERIALIZED (
      SELECT a."externalId" AS asked, i.id FROM asked a
        JOIN "Interaction" i ON i.channel = a.channel AND i."externalId" = a."externalId"
      UNION
      SELECT a."externalId", l."interactionId" FROM asked a
        JOIN "InteractionAlias" l ON l.channel = a.channel AND l."externalId" = a."externalId"
    ), known AS MATERIALIZED (
      SELECT f.asked, i.id, i.channel, i."externalId", i."threadId", i."conversationId", i."customerId", i."handleId", i.direction,
        i.number, i.text, i.version, i."publishedAt", i."deletedAt" IS NOT NULL OR i."withheldReason" IS NOT NULL AS "isGone",
        i.reposts, i.likes, i.views,
        ARRAY(SELECT a."accountId" FROM "InteractionAccount" a WHERE a."interactionId" = i.id) AS "accountIds"
      FROM found f JOIN "Interaction" i ON i.id = f.id
    ), threads AS MATERIALIZED (
      SELECT t.id, t.channel, t.place, t."handleId", t."conversationId" FROM "Thread" t
        JOIN jsonb_to_recordset(${JSON.stringify(asked.threads)}::jsonb) AS k(channel text, place text, "handleId" uuid)
          ON t.channel = k.channel AND t.place = k.place AND t."handleId" = k."handleId"
      UNION
      SELECT t.id, t.channel, t.place, t."handleId", t."conversationId" FROM "Thread" t
        WHERE t.id IN (SELECT "threadId" FROM known)
      UNION
      SELECT t.id, t.channel, t.place, t."handleId", t."conversationId" FROM "Thread" k
        JOIN "Thread" t ON t.channel = k.channel AND t.place = k.place
        WHERE k.id IN (SELECT "threadId" FROM known WHERE asked LIKE 'mid:%') AND t."handleId" = ANY(${uuids(asked.threads.map(({ handleId }) => handleId))})
    ), wanted AS MATERIALIZED (
      SELECT "conversationId" AS id FROM threads WHERE "conversationId" IS NOT NULL
      UNION
      SELECT c."joinedIntoId" FROM threads t JOIN "Conversation" c ON c.id = t."conversationId" WHERE c."joinedIntoId" IS NOT NULL
      UNION
      SELECT "conversationId" FROM known WHERE "conversationId" IS NOT NULL
      UNION
      SELECT c.id FROM "Conversation" c WHERE c."customerId" = ANY(${uuids(asked.customerIds)}) AND c.status <> 'resolved'
    ), locked AS MATERIALIZED (
      SELECT c.id, c."customerId", c."accountId", c.status, c."teamId", c.language, c."lastChannel", c."lastAudience", c.preview,
        c."openedAt", c."resolvedAt", c."lastInboundAt", c."lastInteractionNumber", c."joinedIntoId"
      FROM "Conversation" c WHERE c.id IN (SELECT id FROM wanted) ORDER BY c.id FOR NO KEY UPDATE
    )
    SELECT (SELECT coalesce(jsonb_agg(k), '[]') FROM known k) AS known,
      (SELECT coalesce(jsonb_agg(r), '[]') FROM "RemovedEarly" r
        JOIN asked a ON a.channel = r.channel AND a."externalId" = r."externalId") AS removed,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'channel', t.channel, 'place', t.place, 'handleId', t."handleId",
        'conversationId', t."conversationId", 'address', h."externalId")), '[]')
        FROM threads t JOIN "Handle" h ON h.id = t."handleId") AS threads,
      (SELECT coalesce(jsonb_agg(l), '[]') FROM locked l) AS conversations,
      (SELECT id FROM "FlagRuleSet" ORDER BY version DESC LIMIT 1) AS "flagRulesId",
      ARRAY(SELECT "customerId"::text FROM "MutedCustomer" WHERE "customerId" = ANY(${uuids(asked.customerIds)}) AND "endedAt" IS NULL
        AND (until IS NULL OR until > ${ctx.now()}::timestamptz)) AS muted`;
  const none = { known: [], removed: [], threads: [], conversations: [], flagRulesId: null, muted: [] };
  const row = rows[0] ?? none;
  return {
    flagRulesId: row.flagRulesId,
    muted: new Set(row.muted),
    known: knownOf(row.known),
    removed: new Map(row.removed.map((each) => [idKey(each.channel, each.externalId), each.reason])),
    threads: new Map(
      row.threads.map((each) => [
        threadKey(each.channel, each.place, each.handleId),
        { ...each, isNew: false },
      ]),
    ),
    conversations: new Map(row.conversations.map((each) => [each.id, conversation(each)])),
  };
}

function knownOf(rows: readonly StoredKnown[]): Map<string, Known> {
  const byId = new Map<string, Known>();
  const byKey = new Map<string, Known>();
  for (const row of rows) {
    const one = byId.get(row.id) ?? {
      ...row,
      publishedAt: new Date(row.publishedAt),
      accountIds: new Set(row.accountIds),
      row: null,
    };
    byId.set(row.id, one);
    byKey.set(idKey(row.channel, row.asked), one);
  }
  return byKey;
}

function conversation(row: Stored<ConversationState>): ConversationState {
  return {
    ...row,
    openedAt: new Date(row.openedAt),
    resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt),
    lastInboundAt: row.lastInboundAt === null ? null : new Date(row.lastInboundAt),
    isNew: false,
    isChanged: false,
  };
}
