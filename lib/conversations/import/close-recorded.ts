import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { RecordedCall } from "@/lib/conversations/import-schemas";
import type { ConversationState, NewInteraction } from "@/lib/conversations/ingest/batch";
import { type TurnSource, wordsOf } from "@/lib/conversations/read-turn-events";
import type { Turn } from "@/lib/conversations/rules/turns";
import { turnsOf } from "@/lib/conversations/turns-of";
import { insertTurns } from "@/lib/conversations/write-turns";
import type { Policy } from "@/lib/response-times/rules/promise";
import type { Taking } from "./taking";

/** Why a turn that nobody answered in the file is closed: counted apart, never as an answer. */
export const IMPORTED = "imported";

export interface Closed {
  turns: (Turn & { conversationId: string })[];
  /** Conversations of an earlier import that grew, with when they end now. */
  moved: { id: string; endAt: Date; openedAt: Date }[];
}

/**
 * Ends every conversation of the batch a millisecond after its last word, so that nothing of it waits, and derives the
 * turns of the new ones from their rows by the one rule of turns; those of the others are to be rebuilt.
 */
export function closeRecorded(ctx: Ctx, taking: Taking, policy: Policy): Closed {
  const rows = new Map<string, NewInteraction[]>();
  for (const row of taking.plan.interactions) {
    if (row.conversationId === null) continue;
    const list = rows.get(row.conversationId);
    if (list) list.push(row);
    else rows.set(row.conversationId, [row]);
  }
  const closed: Closed = { turns: [], moved: [] };
  for (const [id, said] of rows) {
    const conversation = taking.conversations.get(id);
    if (!conversation) continue;
    const last = said.reduce(
      (latest, row) => Math.max(latest, row.publishedAt.getTime(), row.receivedAt.getTime()),
      0,
    );
    const before = conversation.resolvedAt?.getTime() ?? 0;
    const endAt = new Date(Math.max(before, after(new Date(last), 1).getTime()));
    if (!conversation.isNew) {
      closed.moved.push({ id, endAt, openedAt: conversation.openedAt });
      continue;
    }
    conversation.resolvedAt = endAt;
    const act = {
      id: taking.newId(),
      conversationId: id,
      kind: "resolved",
      actedAt: endAt,
      values: { from: "open", by: "import", reason: IMPORTED },
      threadIds: [...new Set(said.map(({ threadId }) => threadId))],
    };
    taking.plan.acts.push(act);
    if (taking.grown.has(id)) continue;
    const turns = turnsOf(eventsOf(taking, conversation, said, act, policy), ctx.traits);
    closed.turns.push(...turns.map((turn) => ({ ...turn, conversationId: id })));
  }
  return closed;
}

/** Writes the turns, and moves the ends of what grew. One statement. */
export async function writeClosed(ctx: Ctx, { turns, moved }: Closed): Promise<void> {
  await ctx.db.$executeRaw`
    WITH turns AS (
      ${insertTurns(turns)}
    ), moved AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
        AS m(id uuid, "endAt" timestamptz, "openedAt" timestamptz)
    ), acts AS (
      UPDATE "ConversationAct" a SET "actedAt" = m."endAt" FROM moved m
      WHERE a."conversationId" = m.id AND a.kind = 'resolved' AND a."values"->>'by' = 'import'
    )
    UPDATE "Conversation" c SET "resolvedAt" = m."endAt", "openedAt" = least(c."openedAt", m."openedAt")
    FROM moved m WHERE c.id = m.id`;
}

function eventsOf(
  { calls }: Taking,
  { id, teamId }: ConversationState,
  said: readonly NewInteraction[],
  act: { id: string; kind: string; actedAt: Date; threadIds: string[] },
  policy: Policy,
): TurnSource {
  return {
    id,
    teamId,
    status: "resolved",
    dueAt: null,
    interactions: said.map((row) => ({
      ...row,
      words: wordsOf(row.text),
      isGone: row.deletedAt !== null || row.withheldReason !== null,
      correction: null,
      direction: row.direction === "inbound" ? "inbound" : "outbound",
      publishedAt: row.publishedAt.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
      deletedAt: row.deletedAt?.toISOString() ?? null,
      replyState: null,
      call: callOf(calls.get(row.id)),
    })),
    acts: [{ ...act, actedAt: act.actedAt.toISOString(), reason: IMPORTED, by: "import" }],
    turns: [],
    policy,
    promised: new Map(),
  };
}

function callOf(call: RecordedCall | undefined) {
  return call ? { isAnswer: call.isAnswer, callbackAt: null } : null;
}
