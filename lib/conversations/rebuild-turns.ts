import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { promiseAt, promisedTimes } from "@/lib/response-times/rules/promise";
import { DEFAULT_TARGET_SECONDS } from "@/lib/response-times/rules/turn-target";
import { type ConversationEvents, readTurnEvents } from "./read-turn-events";
import { dueBy } from "./rules/due-by";
import { isSameTurn } from "./rules/same-turn";
import { type Cause, statusAfter } from "./rules/statuses";
import { CLOSER_RANK } from "./schemas";
import { turnsOf } from "./turns-of";
import { insertTurns } from "./write-turns";

export type Causes = Cause | ReadonlyMap<string, Cause>;

/**
 * Derives all turns of these conversations anew and sets their status, due and promised times by them. The only
 * writer of turns. Runs in the caller's transaction, which has locked the conversations (`lockConversations`).
 */
export async function rebuildTurns(
  ctx: Ctx,
  conversationIds: readonly string[],
  causes: Causes = "none",
): Promise<void> {
  if (conversationIds.length === 0) return;
  const rebuilt = (await readTurnEvents(ctx, conversationIds)).map((events) => rebuild(ctx, events, causes));
  const gone = rebuilt.flatMap((each) => each.gone);
  if (gone.length > 0) {
    await ctx.db.$executeRaw`DELETE FROM "Turn" t USING jsonb_to_recordset(${JSON.stringify(gone)}::jsonb)
      AS g("conversationId" uuid, "firstInteractionId" uuid)
      WHERE t."conversationId" = g."conversationId" AND t."firstInteractionId" = g."firstInteractionId"`;
  }
  await ctx.db.$executeRaw`
    WITH turns AS (
      ${insertTurns(rebuilt.flatMap((each) => each.fresh))}
    )
    UPDATE "Conversation" c SET status = p.status, "dueAt" = p."dueAt", "promisedAt" = p."promisedAt",
      "turnStartedAt" = p."turnStartedAt", "targetSeconds" = p."targetSeconds", "changeNumber" = c."changeNumber" + 1,
      rank = CASE WHEN p."isCloser" THEN ${CLOSER_RANK}::smallint WHEN c.rank = ${CLOSER_RANK}::smallint THEN 1 ELSE c.rank END,
      "snoozedUntil" = CASE WHEN p.status = 'snoozed' THEN c."snoozedUntil" END,
      "resolvedAt" = CASE WHEN p.status = 'resolved' THEN c."resolvedAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rebuilt.map((each) => each.projection))}::jsonb)
      AS p(id uuid, status text, "dueAt" timestamptz, "promisedAt" timestamptz, "turnStartedAt" timestamptz, "targetSeconds" int, "isCloser" boolean)
    WHERE c.id = p.id`;
}

/** Takes the rows in the one order everybody takes them in, so that no two deeds wait for each other. */
export async function lockConversations(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  await ctx.db.$queryRaw`SELECT id FROM "Conversation" WHERE id = ANY(${uuids(conversationIds)})
    ORDER BY id FOR NO KEY UPDATE`;
}

function rebuild(ctx: Ctx, events: ConversationEvents, causes: Causes) {
  const turns = turnsOf(events, ctx.traits);
  const kept = new Map(events.turns.map((turn) => [turn.firstInteractionId, turn]));
  const fresh = turns.filter((turn) => {
    const stored = kept.get(turn.firstInteractionId);
    return !stored || !isSameTurn(stored, turn);
  });
  const still = new Set(turns.filter((turn) => !fresh.includes(turn)).map((turn) => turn.firstInteractionId));
  const open = turns.find((turn) => turn.endedAt === null);
  const waiting = open?.isCloser ? undefined : open;
  const cause = typeof causes === "string" ? causes : (causes.get(events.id) ?? "none");
  const callbackAt = callbackOf(events);
  const isOwed = open !== undefined || (callbackAt !== null && events.status !== "resolved");
  const status = statusAfter(events.status, cause, isOwed);
  const dueAt = dueBy(open?.dueAt ?? null, status === "resolved" ? null : callbackAt);
  return {
    gone: events.turns
      .filter((turn) => !still.has(turn.firstInteractionId))
      .map((turn) => ({ conversationId: events.id, firstInteractionId: turn.firstInteractionId })),
    fresh: fresh.map((turn) => ({ conversationId: events.id, ...turn })),
    projection: {
      id: events.id,
      status,
      dueAt: dueAt ?? (status === "open" ? dueWithoutTurn(ctx, events) : null),
      promisedAt: waiting?.promisedAt ?? null,
      turnStartedAt: waiting?.startedAt ?? null,
      targetSeconds: waiting?.targetSeconds ?? null,
      isCloser: open?.isCloser === true && callbackAt === null,
    },
  };
}

/** When the next call is owed; what is resolved owes none until it is open again. */
function callbackOf({ interactions }: ConversationEvents): Date | null {
  const owed = interactions.flatMap(({ call }) => (call?.callbackAt ? [new Date(call.callbackAt)] : []));
  return owed.reduce<Date | null>(dueBy, null);
}

/** Open, but nobody waits for a first answer: a reply that failed, a conversation reopened by hand. */
function dueWithoutTurn(ctx: Ctx, events: ConversationEvents): Date {
  if (events.status === "open" && events.dueAt) return events.dueAt;
  const newest = events.interactions.at(-1);
  if (!newest) return after(ctx.now(), DEFAULT_TARGET_SECONDS * SECOND);
  const { policy, teamId } = events;
  return promisedTimes(ctx.now(), promiseAt({ ...newest, teamId }, policy), policy).dueAt;
}
