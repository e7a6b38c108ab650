import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";
import type { Closing } from "./closings";
import { type EndFinder, endFinder } from "./end-finder";
import { byStart, endsInOrder, type TurnAnswer, type TurnEnd, type TurnInbound } from "./turn-ends";

export interface Turn {
  firstInteractionId: string;
  position: number;
  accountId: string | null;
  channel: string;
  audience: string;
  startedAt: Date;
  receivedAt: Date;
  targetSeconds: number;
  targetId: string | null;
  calendarId: string | null;
  promisedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  ending: "answered" | "no-reply-needed" | null;
  answerId: string | null;
  closeReason: string | null;
  movedToPrivate: boolean;
  inboundIds: string[];
  lastInboundAt: Date;
  isCloser: boolean;
  usefulAt: Date | null;
  usefulAnswerId: string | null;
  agentId: string | null;
  teamId: string | null;
  language: string | null;
  level: number;
  rules: number;
}

export type TurnPromise = Pick<Turn, "targetSeconds" | "targetId" | "calendarId" | "promisedAt" | "dueAt">;

export interface TurnEvents {
  inbounds: readonly TurnInbound[];
  answers: readonly TurnAnswer[];
  closings: readonly Closing[];
  /** Of the conversation: no deed moves a matter between teams, and what is joined goes to the team of the whole. */
  teamId: string | null;
}

/**
 * All turns of a conversation, from nothing but its events, so that any order of arrival gives the same ones.
 * A turn is everything the same end answers; what nothing ended is the one open turn. Its clock starts with the first
 * of it that asks for something; one that asks for nothing at all, after an answer of ours, is a closer. An answer from
 * the desk ends only what its writer could have seen. `promiseOf` is asked by what and by when it was
 * promised, and when it is due.
 */
export function deriveTurns(events: TurnEvents, promiseOf: (first: TurnInbound) => TurnPromise): Turn[] {
  const inbounds = [...events.inbounds].sort(byStart);
  const ends = endsInOrder(events.answers, events.closings);
  const language = inbounds.find((each) => each.language)?.language ?? null;
  return grouped(inbounds, ends).map(({ inbounds: said, first, asks, end, useful }, index) => {
    return {
      firstInteractionId: first.id,
      position: index + 1,
      accountId: first.accountId,
      channel: first.channel,
      audience: first.audience,
      startedAt: first.startsAt,
      receivedAt: first.receivedAt,
      ...promiseOf(first),
      endedAt: end?.at ?? null,
      ending: end === null ? null : end.answer ? "answered" : "no-reply-needed",
      answerId: end?.answer?.id ?? null,
      closeReason: end?.closing?.reason ?? null,
      movedToPrivate: first.audience === "public" && end?.answer?.audience === "private",
      inboundIds: said.map(({ id }) => id),
      lastInboundAt: said.at(-1)?.startsAt ?? first.startsAt,
      isCloser: !asks,
      usefulAt: useful?.at ?? null,
      usefulAnswerId: useful?.id ?? null,
      agentId: end?.answer?.agentId ?? null,
      teamId: events.teamId,
      language: first.language ?? said.find((each) => each.language)?.language ?? language,
      level: 0,
      rules: CLOCK_RULES,
    };
  });
}

interface Group {
  end: TurnEnd | null;
  inbounds: TurnInbound[];
  /** The first that asks for something; the first of all, where none does. */
  first: TurnInbound;
  asks: boolean;
  /** The answer that ended it, or the first after it that is more than an acknowledgement. */
  useful: TurnAnswer | null;
}

function grouped(inbounds: readonly TurnInbound[], ends: readonly TurnEnd[]): Group[] {
  const groups = new Map<TurnEnd | null, Group>();
  const finder = endFinder(ends);
  for (const inbound of inbounds) {
    const asks = asksForAnswer(inbound, finder);
    const at = finder.endOf(inbound, asks);
    const end = ends[at] ?? null;
    const group = groups.get(end);
    if (group) {
      group.inbounds.push(inbound);
      if (asks && !group.asks) Object.assign(group, { first: inbound, asks });
    } else {
      const useful = end?.answer
        ? ends.slice(at).find(({ answer }) => answer && !answer.isAcknowledgement)
        : null;
      groups.set(end, { end, inbounds: [inbound], first: inbound, asks, useful: useful?.answer ?? null });
    }
  }
  return [...groups.values()].sort((a, b) => byStart(a.first, b.first));
}

/** What was said asks for something before any answer of ours, and by its words where we had asked. */
function asksForAnswer(inbound: TurnInbound, finder: EndFinder): boolean {
  if (inbound.closer === "no") return true;
  const heard = finder.heardBefore(inbound);
  return heard === null || (inbound.closer === "by-words" && heard.asksBack);
}
