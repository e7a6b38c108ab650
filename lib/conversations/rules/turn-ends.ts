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
  language: string | null;
  /** Whether it asks for nothing: thanks, an emoji, "ok great". What a person has said of it stands above its words. */
  closer: "no" | "by-words" | "said";
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
  /** Who wrote it; null where nobody is known to have. */
  agentId: string | null;
  /** A bare "we got it" or "please DM us", by its words or as a person has said since. */
  isAcknowledgement: boolean;
  /** It put a question: what comes back is what we asked for. */
  asksBack: boolean;
}

export type TurnEnd =
  | { at: Date; answer: TurnAnswer; closing: null }
  | { at: Date; answer: null; closing: Closing };

/** Everything that can end a turn, oldest first. */
export function endsInOrder(answers: readonly TurnAnswer[], closings: readonly Closing[]): TurnEnd[] {
  const ends: TurnEnd[] = [
    ...answers.map((answer): TurnEnd => ({ at: answer.at, answer, closing: null })),
    ...closings.map((closing): TurnEnd => ({ at: closing.at, answer: null, closing })),
  ];
  const nameOf = (end: TurnEnd) => end.answer?.externalId ?? end.closing?.id ?? "";
  return ends.sort((a, b) => a.at.getTime() - b.at.getTime() || compareIds(nameOf(a), nameOf(b)));
}

/** Whether it ends what was said: an answer of ours only what its writer could have seen. */
export function isEndOf(end: TurnEnd, inbound: TurnInbound): boolean {
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

/** Whether it is an answer that the customer had when they said this. */
export function isAnswerBefore(end: TurnEnd, inbound: TurnInbound): boolean {
  return end.answer !== null && end.at.getTime() <= inbound.saidAt.getTime() && !isEndOf(end, inbound);
}

/** The order in which inbounds start their clocks. */
export function byStart(a: TurnInbound, b: TurnInbound): number {
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
