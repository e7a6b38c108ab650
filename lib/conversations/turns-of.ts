import type { Ctx } from "@/lib/context/ctx";
import { acknowledges } from "@/lib/response-times/rules/acknowledgement";
import { asksBack, asksNothing } from "@/lib/response-times/rules/closer";
import { promiseAt, promisedTimes } from "@/lib/response-times/rules/promise";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import type { StoredInteraction, TurnSource } from "./read-turn-events";
import { closingsOfThreads } from "./rules/closings";
import { isFeedback } from "./rules/feedback";
import { isAnswer } from "./rules/is-answer";
import type { StoredTurn } from "./rules/same-turn";
import type { TurnAnswer, TurnInbound } from "./rules/turn-ends";
import { deriveTurns, type Turn } from "./rules/turns";

/** The turns of a conversation as its stored events say; targets already promised stay what they were. */
export function turnsOf(events: TurnSource, traits: Ctx["traits"]): Turn[] {
  const before = heardBefore(events.turns);
  return deriveTurns(
    {
      inbounds: events.interactions
        .filter((each) => each.direction === "inbound" && each.opensTurn)
        .map((row) => inboundOf(row, before, traits)),
      answers: events.interactions.filter(isAnswer).map((row) => answerOf(row, before)),
      closings: closingsOfThreads(
        events.acts.map((act) => ({ ...act, actedAt: new Date(act.actedAt) })),
        new Set(events.interactions.map((each) => each.threadId)),
      ),
      teamId: events.teamId,
    },
    (first) => {
      const { policy, teamId } = events;
      const promised = events.promised.get(first.id) ?? promiseAt({ ...first, teamId }, policy);
      const { targetId, targetSeconds, calendarId } = promised;
      return { targetId, targetSeconds, calendarId, ...promisedTimes(first.startsAt, promised, policy) };
    },
  );
}

function inboundOf(row: StoredInteraction, before: Heard, traits: Ctx["traits"]): TurnInbound {
  const receivedAt = new Date(row.receivedAt);
  const rule = traits.get(row.channel)?.turnStart ?? "received";
  const publishedAt = new Date(row.publishedAt);
  const startsAt = turnStart(rule, { publishedAt, receivedAt });
  const saidAt = rule === "received" ? receivedAt : publishedAt;
  return { ...row, startsAt, saidAt, receivedAt, closer: closerOf(row, before) };
}

function closerOf(row: StoredInteraction, before: Heard): TurnInbound["closer"] {
  const { id, call, correction, isGone, words } = row;
  if (correction) return correction === "closer" ? "said" : "no";
  if (call || isFeedback(row)) return "no";
  if (isGone) return before.closers.has(id) ? "said" : "no";
  return asksNothing(words) ? "by-words" : "no";
}

function answerOf(row: StoredInteraction, before: Heard): TurnAnswer {
  const seenUntil = row.isNative || row.replyState === null ? null : new Date(row.receivedAt);
  const words = row.call ? "" : row.words;
  const isAcknowledgement = row.correction
    ? row.correction === "acknowledgement"
    : row.isGone
      ? before.acknowledgements.has(row.id)
      : acknowledges(words);
  return { ...row, at: new Date(row.publishedAt), seenUntil, isAcknowledgement, asksBack: asksBack(words) };
}

/** What was made of messages while their words were here: what has been wiped since keeps it. */
interface Heard {
  closers: ReadonlySet<string>;
  acknowledgements: ReadonlySet<string>;
}

function heardBefore(stored: readonly StoredTurn[]): Heard {
  const turns = stored.filter(({ rules }) => rules > 0);
  return {
    closers: new Set(turns.flatMap(({ isCloser, inboundIds }) => (isCloser ? inboundIds : []))),
    acknowledgements: new Set(
      turns.flatMap(({ answerId, usefulAnswerId }) =>
        answerId && answerId !== usefulAnswerId ? [answerId] : [],
      ),
    ),
  };
}
