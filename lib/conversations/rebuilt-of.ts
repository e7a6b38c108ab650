import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { PlacedFinding } from "@/lib/red-flags/rules/merge-findings";
import { standingLevel } from "@/lib/red-flags/rules/standing-level";
import { TOP_LEVEL } from "@/lib/red-flags/schemas";
import { promiseAt, promisedTimes } from "@/lib/response-times/rules/promise";
import { DEFAULT_TARGET_SECONDS } from "@/lib/response-times/rules/turn-target";
import type { ConversationEvents } from "./read-turn-events";
import { dueBy } from "./rules/due-by";
import { type FlagsNow, flagsNow } from "./rules/flags-now";
import { promiseDue } from "./rules/owed-promise";
import { isSameTurn } from "./rules/same-turn";
import { type Cause, statusAfter } from "./rules/statuses";
import { withLevels } from "./rules/turn-levels";
import type { Turn } from "./rules/turns";
import type { ConversationStatus } from "./schemas";
import { CLOSER_RANK } from "./schemas";
import { turnsOf } from "./turns-of";

/** What raises flags beside the history: the words of this conversation, and whether threads came or went. */
interface Raising {
  findings: readonly PlacedFinding[];
  isRechecked: boolean;
  isSwept: boolean;
}

/**
 * What one conversation's turns are by its events, which flags that raises and ends, which rows change, and where it
 * all puts it in the queue.
 */
export function rebuiltOf(ctx: Ctx, events: ConversationEvents, cause: Cause, raising: Raising) {
  const bare = turnsOf(events, ctx.traits);
  const flags = flagsOf(ctx, events, bare, cause, raising);
  const turns = withLevels(bare, flags.lives, events.flagRules, events.policy);
  const kept = new Map(events.turns.map((turn) => [turn.firstInteractionId, turn]));
  const fresh = turns.filter((turn) => {
    const stored = kept.get(turn.firstInteractionId);
    return !stored || !isSameTurn(stored, turn);
  });
  const still = new Set(turns.filter((turn) => !fresh.includes(turn)).map((turn) => turn.firstInteractionId));
  const open = turns.find((turn) => turn.endedAt === null);
  const waiting = open?.isCloser ? undefined : open;
  const owedAt = owedOf(events);
  const status = statusOf(events, cause, turns);
  const isCloser = open?.isCloser === true && owedAt === null;
  const isTop = standingLevel(flags.lives, null, events.flagRules.levels) === TOP_LEVEL;
  const dueAt = dueBy(open?.dueAt ?? null, status === "resolved" ? null : owedAt);
  return {
    gone: events.turns
      .filter((turn) => !still.has(turn.firstInteractionId))
      .map((turn) => ({ conversationId: events.id, firstInteractionId: turn.firstInteractionId })),
    fresh: fresh.map((turn) => ({ conversationId: events.id, ...turn })),
    flags,
    projection: {
      id: events.id,
      status,
      dueAt: dueAt ?? (status === "open" ? dueWithoutTurn(ctx, events) : null),
      promisedAt: waiting?.promisedAt ?? null,
      turnStartedAt: waiting?.startedAt ?? null,
      targetSeconds: waiting?.targetSeconds ?? null,
      isMended: cause === "rederived",
      rank: isTop ? 0 : isCloser ? CLOSER_RANK : 1,
    },
  };
}

function statusOf(events: ConversationEvents, cause: Cause, turns: readonly Turn[]): ConversationStatus {
  const isOpen = turns.some(({ endedAt }) => endedAt === null);
  const isOwed = isOpen || (owedOf(events) !== null && events.status !== "resolved");
  return statusAfter(events.status, cause, isOwed);
}

function flagsOf(
  ctx: Ctx,
  events: ConversationEvents,
  turns: readonly Turn[],
  cause: Cause,
  raising: Raising,
): FlagsNow {
  const threads = new Map(events.interactions.map(({ id, threadId }) => [id, threadId]));
  return flagsNow({
    ...events,
    rules: events.flagRules,
    turns,
    ...raising,
    threadOf: (id) => threads.get(id),
    now: ctx.now(),
    isResolved: statusOf(events, cause, turns) === "resolved",
  });
}

/** When the next call is owed, or what we promised is near; what is resolved owes none until it is open again. */
function owedOf({ interactions, promises }: ConversationEvents): Date | null {
  const owed = interactions.flatMap(({ call }) => (call?.callbackAt ? [new Date(call.callbackAt)] : []));
  return owed.reduce<Date | null>(dueBy, promiseDue(promises));
}

/** Open, but nobody waits for a first answer: a reply that failed, a conversation reopened by hand. */
function dueWithoutTurn(ctx: Ctx, events: ConversationEvents): Date {
  if (events.status === "open" && events.dueAt) return events.dueAt;
  const newest = events.interactions.at(-1);
  if (!newest) return after(ctx.now(), DEFAULT_TARGET_SECONDS * SECOND);
  const { policy, teamId } = events;
  return promisedTimes(ctx.now(), promiseAt({ ...newest, teamId }, policy), policy).dueAt;
}
