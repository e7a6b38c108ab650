import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { readFlagRules } from "@/lib/red-flags/read-flag-rules";
import type { StoredFlag } from "@/lib/red-flags/rules/merge-findings";
import type { FlagRules } from "@/lib/red-flags/schemas";
import { readPolicy } from "@/lib/response-times/read-policy";
import { LONGEST_CLOSER } from "@/lib/response-times/rules/closer";
import type { Policy, Promised } from "@/lib/response-times/rules/promise";
import type { Correction } from "./correction-schemas";
import { type FlagFacts, flagFactsSql } from "./flag-facts-sql";
import { owedPromisesSql } from "./promise-sql";
import type { OwedPromise } from "./rules/owed-promise";
import type { StoredTurn } from "./rules/same-turn";
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
  agentId: string | null;
  language: string | null;
  /** How it begins, where that can tell whether it asks for something, or answers it. */
  words: string;
  /** Deleted, withheld, aged out or erased: its words tell nothing any more. */
  isGone: boolean;
  correction: Correction | null;
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

export interface ConversationEvents {
  id: string;
  teamId: string | null;
  status: ConversationStatus;
  dueAt: Date | null;
  interactions: StoredInteraction[];
  acts: StoredAct[];
  turns: StoredTurn[];
  /** Those that stand and those that have ended. */
  flags: StoredFlag[];
  /** What we told them we would do and have not done yet. */
  promises: OwedPromise[];
  /** What the history may raise; null where nobody asked. */
  facts: FlagFacts | null;
  policy: Policy;
  flagRules: FlagRules;
  /** By what was begun, in any of the conversations read with it: a matter that moves keeps what it was promised. */
  promised: ReadonlyMap<string, Promised>;
}

/** What asks for nothing and what only acknowledges is short; of a longer text the beginning says that it is not. */
const WORDS = 400;

export function wordsOf(text: string): string {
  return Array.from(text.slice(0, 2 * WORDS))
    .slice(0, WORDS)
    .join("");
}

const closing = sql`'resolved', 'reopened', 'no-reply-needed', 'reply-needed'`;

const callOf = sql`(SELECT json_build_object('isAnswer', k."isAnswer", 'callbackAt', (SELECT min(b."dueAt") FROM "Callback" b
    WHERE b."interactionId" = i.id AND b."endedAt" IS NULL)) FROM "Call" k WHERE k."interactionId" = i.id)`;

/** What the turns alone are derived from. */
export type TurnSource = Omit<ConversationEvents, "flags" | "facts" | "flagRules" | "promises">;

type Row = Omit<ConversationEvents, "policy" | "promised" | "flagRules"> & {
  policyVersion: string;
  flagRulesId: string | null;
};

const millis = (at: string) => sql([`(extract(epoch FROM ${at}) * 1000)::bigint`]);

/**
 * Everything the rule of turns asks for, of many conversations, in one statement; of those to be raised also what their
 * history says. Their rows must be locked.
 */
export async function readTurnEvents(
  ctx: Ctx,
  conversationIds: readonly string[],
  raisedIds: readonly string[] = [],
): Promise<ConversationEvents[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT c.id, c."teamId", c.status, c."dueAt",
      coalesce((SELECT json_agg(json_build_object(
          'id', i.id, 'threadId', i."threadId", 'externalId', i."externalId", 'direction', i.direction, 'authorType', i."authorType",
          'channel', i.channel, 'audience', i.audience, 'accountId', i."accountId",
          'publishedAt', i."publishedAt", 'receivedAt', i."receivedAt", 'isNative', i."isNative",
          'opensTurn', i."opensTurn", 'deletedAt', i."deletedAt", 'replyState', r.state,
          'agentId', i."agentId", 'language', i.language, 'words', CASE WHEN i.direction = 'inbound' AND length(i.text) > ${LONGEST_CLOSER} THEN '' ELSE left(i.text, ${WORDS}) END,
          'isGone', i."deletedAt" IS NOT NULL OR i."withheldReason" IS NOT NULL, 'correction', x.says,
          'call', CASE WHEN i.kind = 'call' THEN ${callOf} END))
        FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id LEFT JOIN "Correction" x ON x."interactionId" = i.id
        WHERE i."conversationId" = c.id AND i.direction IN ('inbound', 'outbound')), '[]') AS interactions,
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind, 'actedAt', a."actedAt",
          'reason', a."values"->>'reason', 'by', a."values"->>'by', 'threadIds', a."threadIds"))
        FROM (SELECT * FROM "ConversationAct" b WHERE b."conversationId" = c.id AND b.kind IN (${closing})
          UNION SELECT * FROM "ConversationAct" b WHERE b."threadIds" && ARRAY(
            SELECT t.id FROM "Thread" t WHERE t."conversationId" = c.id) AND b.kind IN (${closing})) a), '[]') AS acts,
      coalesce((SELECT json_agg(row_to_json(t)) FROM "Turn" t WHERE t."conversationId" = c.id), '[]') AS turns,
      coalesce((SELECT json_agg(json_build_object('id', f.id, 'kind', f.kind, 'threadId', f."threadId",
          'interactionId', f."interactionId", 'evidence', f.evidence, 'weight', f.weight, 'ending', f.ending,
          'sinceAt', ${millis('f."sinceAt"')}, 'clearedAt', ${millis('f."clearedAt"')}) ORDER BY f."raisedAt", f.id)
        FROM "Flag" f WHERE f."conversationId" = c.id), '[]') AS flags,
      ${owedPromisesSql} AS promises,
      CASE WHEN c.id = ANY(${uuids(raisedIds)}) THEN ${flagFactsSql(ctx.now())} END AS facts,
      (SELECT id FROM "FlagRuleSet" ORDER BY version DESC LIMIT 1) AS "flagRulesId",
      (SELECT version FROM "TargetPolicy") AS "policyVersion"
    FROM "Conversation" c WHERE c.id = ANY(${uuids(conversationIds)})
    ORDER BY c.id`;
  const [first] = rows;
  if (!first) return [];
  const policy = await readPolicy(ctx, first.policyVersion);
  const flagRules = await readFlagRules(ctx, first.flagRulesId);
  const promised = new Map(rows.flatMap(({ turns }) => turns).map((turn) => [turn.firstInteractionId, turn]));
  return rows.map((row) => ({ ...row, policy, flagRules, promised }));
}
