import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { promiseAt, promisedTimes } from "@/lib/response-times/rules/promise";
import { DEFAULT_TARGET_SECONDS } from "@/lib/response-times/rules/turn-target";
import type { ConversationEvents } from "./read-turn-events";
import { dueBy } from "./rules/due-by";
import { isSameTurn } from "./rules/same-turn";
import { type Cause, statusAfter } from "./rules/statuses";
import { turnsOf } from "./turns-of";

/** What one conversation's turns are by its events, which rows of them change, and where that puts it in the queue. */
export function rebuiltOf(ctx: Ctx, events: ConversationEvents, cause: Cause) {
  const turns = turnsOf(events, ctx.traits);
  const kept = new Map(events.turns.map((turn) => [turn.firstInteractionId, turn]));
  const fresh = turns.filter((turn) => {
    const stored = kept.get(turn.firstInteractionId);
    return !stored || !isSameTurn(stored, turn);
  });
  const still = new Set(turns.filter((turn) => !fresh.includes(turn)).map((turn) => turn.firstInteractionId));
  const open = turns.find((turn) => turn.endedAt === null);
  const waiting = open?.isCloser ? undefined : open;
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
      isMended: cause === "rederived",
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
