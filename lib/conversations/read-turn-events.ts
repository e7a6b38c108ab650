import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { TargetRow } from "@/lib/response-times/rules/turn-target";
import type { ConversationStatus } from "./schemas";

export interface StoredInteraction {
  id: string;
  threadId: string;
  externalId: string;
  direction: "inbound" | "outbound";
  authorType: string;
  channel: string;
  audience: string;
  accountId: string | null;
  publishedAt: string;
  receivedAt: string;
  isNative: boolean;
  opensTurn: boolean;
  deletedAt: string | null;
  replyState: string | null;
  /** Of a call: whether it was an answer, and when we owe another. */
  call: { isAnswer: boolean; callbackAt: string | null } | null;
}

export interface StoredAct {
  id: string;
  kind: string;
  actedAt: string;
  reason: string | null;
  by: string | null;
  threadIds: string[] | null;
}

export interface StoredTurn {
  firstInteractionId: string;
  targetSeconds: number;
  position: number;
  startedAt: string;
  endedAt: string | null;
  answerId: string | null;
  mark: string;
}

export interface ConversationEvents {
  id: string;
  status: ConversationStatus;
  dueAt: Date | null;
  interactions: StoredInteraction[];
  acts: StoredAct[];
  turns: StoredTurn[];
  targets: TargetRow[];
}

const closing = sql`'resolved', 'reopened', 'no-reply-needed', 'reply-needed'`;

const callOf = sql`(SELECT jsonb_build_object('isAnswer', k."isAnswer", 'callbackAt', (SELECT min(b."dueAt") FROM "Callback" b
    WHERE b."interactionId" = i.id AND b."endedAt" IS NULL)) FROM "Call" k WHERE k."interactionId" = i.id)`;

/** Everything the rule of turns asks for, of many conversations, in one statement. Their rows must be locked. */
export function readTurnEvents(ctx: Ctx, conversationIds: readonly string[]): Promise<ConversationEvents[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<ConversationEvents[]>`
    SELECT c.id, c.status, c."dueAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object(
          'id', i.id, 'threadId', i."threadId", 'externalId', i."externalId", 'direction', i.direction, 'authorType', i."authorType",
          'channel', i.channel, 'audience', i.audience, 'accountId', i."accountId",
          'publishedAt', i."publishedAt", 'receivedAt', i."receivedAt", 'isNative', i."isNative",
          'opensTurn', i."opensTurn", 'deletedAt', i."deletedAt", 'replyState', r.state,
          'call', CASE WHEN i.kind = 'call' THEN ${callOf} END))
        FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id
        WHERE i."conversationId" = c.id AND i.direction IN ('inbound', 'outbound')), '[]') AS interactions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'actedAt', a."actedAt",
          'reason', a."values"->>'reason', 'by', a."values"->>'by', 'threadIds', a."threadIds"))
        FROM (SELECT * FROM "ConversationAct" b WHERE b."conversationId" = c.id AND b.kind IN (${closing})
          UNION SELECT * FROM "ConversationAct" b WHERE b."threadIds" && ARRAY(
            SELECT t.id FROM "Thread" t WHERE t."conversationId" = c.id) AND b.kind IN (${closing})) a), '[]') AS acts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('firstInteractionId', t."firstInteractionId",
          'targetSeconds', t."targetSeconds", 'position', t.position, 'startedAt', t."startedAt",
          'endedAt', t."endedAt", 'answerId', t."answerId",
          'mark', concat_ws('|', t.audience, t.ending, t."closeReason",
            (extract(epoch FROM t."dueAt") * 1000)::bigint)))
        FROM "Turn" t WHERE t."conversationId" = c.id), '[]') AS turns,
      coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', g."accountId", 'channel', g.channel,
          'audience', g.audience, 'seconds', g.seconds))
        FROM "Target" g WHERE g."fromAt" <= ${now} AND (g."untilAt" IS NULL OR g."untilAt" > ${now})), '[]') AS targets
    FROM "Conversation" c WHERE c.id = ANY(${uuids(conversationIds)})
    ORDER BY c.id`;
}
