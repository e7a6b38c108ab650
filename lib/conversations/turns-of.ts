import type { Ctx } from "@/lib/context/ctx";
import { acknowledges } from "@/lib/response-times/rules/acknowledgement";
import { asksBack, asksNothing } from "@/lib/response-times/rules/closer";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import { targetOf } from "@/lib/response-times/rules/turn-target";
import type { ConversationEvents, StoredInteraction } from "./read-turn-events";
import { closingsOfThreads } from "./rules/closings";
import type { TurnAnswer, TurnInbound } from "./rules/turn-ends";
import { deriveTurns, type Turn } from "./rules/turns";

/** The turns of a conversation as its stored events say; targets already promised stay what they were. */
export function turnsOf(events: ConversationEvents, traits: Ctx["traits"]): Turn[] {
  const promised = new Map(events.turns.map((turn) => [turn.firstInteractionId, turn.targetSeconds]));
  return deriveTurns(
    {
      inbounds: events.interactions
        .filter((each) => each.direction === "inbound" && each.opensTurn)
        .map(inbound),
      answers: events.interactions.filter(isAccepted).map(answer),
      closings: closingsOfThreads(
        events.acts.map((act) => ({ ...act, actedAt: new Date(act.actedAt) })),
        new Set(events.interactions.map((each) => each.threadId)),
      ),
      teamId: events.teamId,
    },
    (first) => promised.get(first.id) ?? targetOf(first, events.targets),
  );

  function inbound(row: StoredInteraction): TurnInbound {
    const receivedAt = new Date(row.receivedAt);
    const rule = traits.get(row.channel)?.turnStart ?? "received";
    const publishedAt = new Date(row.publishedAt);
    const startsAt = turnStart(rule, { publishedAt, receivedAt });
    const saidAt = rule === "received" ? receivedAt : publishedAt;
    return { ...row, startsAt, saidAt, receivedAt, asksNothing: asksNothing(row.words) };
  }
}

function answer(row: StoredInteraction): TurnAnswer {
  const seenUntil = row.isNative || row.replyState === null ? null : new Date(row.receivedAt);
  const words = row.call ? "" : row.words;
  return {
    ...row,
    at: new Date(row.publishedAt),
    seenUntil,
    isAcknowledgement: acknowledges(words),
    asksBack: asksBack(words),
  };
}

/** A human's, accepted by the provider, not taken back. Of a reply of ours only its own state counts; of a call whether we spoke. */
function isAccepted(row: StoredInteraction): boolean {
  if (row.deletedAt !== null) return false;
  if (row.call) return row.call.isAnswer;
  if (row.direction !== "outbound") return false;
  if (row.authorType !== "agent" && row.authorType !== "account") return false;
  return row.replyState === null ? !row.externalId.startsWith("reply:") : row.replyState === "sent";
}
