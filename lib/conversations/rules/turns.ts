import { after, SECOND } from "@/lib/base/time";
import type { Closing } from "./closings";

/** What the customer sent and what asks for an answer. */
export interface TurnInbound {
  id: string;
  externalId: string;
  threadId?: string | undefined;
  /** When the clock starts. */
  startsAt: Date;
  /** By the clock that also times native answers: the provider's, where it has one. */
  saidAt: Date;
  receivedAt: Date;
  accountId: string | null;
  channel: string;
  audience: string;
}

/** A human answer that the provider accepted and that still stands. */
export interface TurnAnswer {
  id: string;
  externalId: string;
  /** The provider's time. */
  at: Date;
  /** When it was queued here: what came in later was not seen by its writer. Null for a native answer. */
  seenUntil: Date | null;
  audience: string;
}

export interface Turn {
  firstInteractionId: string;
  position: number;
  accountId: string | null;
  channel: string;
  audience: string;
  startedAt: Date;
  receivedAt: Date;
  targetSeconds: number;
  promisedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  ending: "answered" | "no-reply-needed" | null;
  answerId: string | null;
  closeReason: string | null;
  movedToPrivate: boolean;
}

export interface TurnEvents {
  inbounds: readonly TurnInbound[];
  answers: readonly TurnAnswer[];
  closings: readonly Closing[];
}

type End = { at: Date; answer: TurnAnswer; closing: null } | { at: Date; answer: null; closing: Closing };

/**
 * All turns of a conversation, from nothing but its events, so that any order of arrival gives the same ones.
 * A turn is everything the same end answers, from the first of it on; what nothing ended is the one open turn.
 * An answer from the desk ends only what its writer could have seen. `targetOf` is asked in seconds;
 * `factorOf` (1 without flags) pulls `dueAt` forward and never moves `promisedAt`.
 */
export function deriveTurns(
  events: TurnEvents,
  targetOf: (first: TurnInbound) => number,
  factorOf: (first: TurnInbound) => number = () => 1,
): Turn[] {
  const ends = endsInOrder(events);
  const turns = new Map<End | null, TurnInbound>();
  for (const inbound of [...events.inbounds].sort(byStart)) {
    const end = ends.find((each) => isEndOf(each, inbound)) ?? null;
    if (!turns.has(end)) turns.set(end, inbound);
  }
  return [...turns].map(([end, first], index) => {
    const targetSeconds = targetOf(first);
    return {
      firstInteractionId: first.id,
      position: index + 1,
      accountId: first.accountId,
      channel: first.channel,
      audience: first.audience,
      startedAt: first.startsAt,
      receivedAt: first.receivedAt,
      targetSeconds,
      promisedAt: after(first.startsAt, targetSeconds * SECOND),
      dueAt: after(first.startsAt, targetSeconds * factorOf(first) * SECOND),
      endedAt: end?.at ?? null,
      ending: end === null ? null : end.answer ? "answered" : "no-reply-needed",
      answerId: end?.answer?.id ?? null,
      closeReason: end?.closing?.reason ?? null,
      movedToPrivate: first.audience === "public" && end?.answer?.audience === "private",
    };
  });
}

function endsInOrder({ answers, closings }: TurnEvents): End[] {
  const ends: End[] = [
    ...answers.map((answer): End => ({ at: answer.at, answer, closing: null })),
    ...closings.map((closing): End => ({ at: closing.at, answer: null, closing })),
  ];
  const nameOf = (end: End) => end.answer?.externalId ?? end.closing?.id ?? "";
  return ends.sort((a, b) => a.at.getTime() - b.at.getTime() || compareIds(nameOf(a), nameOf(b)));
}

function isEndOf(end: End, inbound: TurnInbound): boolean {
  const closed = end.closing?.threadIds;
  if (closed && !closed.has(inbound.threadId ?? "")) return false;
  const seenUntil = end.closing ? end.closing.at : end.answer.seenUntil;
  if (seenUntil) return inbound.receivedAt.getTime() <= seenUntil.getTime();
  const distance = end.at.getTime() - inbound.saidAt.getTime();
  if (distance !== 0) return distance > 0;
  // The same instant: providers' ids go up, where both are of one kind; else it counts as the answer.
  return !end.answer || kindOf(end.answer.externalId) !== kindOf(inbound.externalId)
    ? true
    : compareIds(end.answer.externalId, inbound.externalId) > 0;
}

function byStart(a: TurnInbound, b: TurnInbound): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || compareIds(a.externalId, b.externalId);
}

function kindOf(externalId: string): string {
  return externalId.replace(/\d+$/, "");
}

/** Ids of one kind that end in digits go by number: the shorter is the older. */
function compareIds(a: string, b: string): number {
  if (kindOf(a) === kindOf(b) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
