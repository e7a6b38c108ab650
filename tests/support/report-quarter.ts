import { after, HOUR, MINUTE, SECOND } from "@/lib/base/time";

/** What happened to one turn, known before anything was stored. */
export interface KnownTurn {
  conversation: number;
  position: number;
  /** When its clock starts. */
  start: Date;
  received: Date;
  end: Date | null;
  useful: Date | null;
  outcome: "answered" | "open" | "closed" | "spam" | "closer";
  reason: string | null;
  channel: "x" | "email";
  audience: "public" | "private";
  account: number;
  agent: number | null;
  moved: boolean;
  /** When the clock of each interaction in it would start. */
  said: Date[];
}

export interface KnownEvent {
  conversation: number;
  at: Date;
  received: Date;
  from: "customer" | "agent" | "machine" | "bystander";
  text: string;
  audience: "public" | "private";
  agent: number | null;
}

export interface KnownConversation {
  number: number;
  channel: "x" | "email";
  account: number;
  team: number;
  tag: string | null;
  language: string;
  events: KnownEvent[];
  turns: KnownTurn[];
  closing: { at: Date; reason: string } | null;
}

const LANGUAGES = ["en", "en", "de", "fr"];
const ASKS = [
  "Where is my parcel?",
  "My flight was cancelled, what now?",
  "Can you find my bag at the airport?",
];
const THANKS = "Thank you so much!";
const ANSWER = "Your parcel lies in Hamburg and comes tomorrow at nine.";
const ACKNOWLEDGEMENT = "Please send us a DM.";

/** Conversations of the time between two instants, always the same for a seed; nothing in them is later than `to`. */
export function quarterOf(count: number, from: Date, to: Date, seed: number): KnownConversation[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, number) => conversationOf(number, from, to, random));
}

function conversationOf(number: number, from: Date, to: Date, random: () => number): KnownConversation {
  const chance = (share: number) => random() < share;
  const among = (low: number, high: number) => Math.floor(low + random() * (high - low));
  const account = among(0, 3);
  const channel = account === 2 ? "email" : "x";
  const conversation: KnownConversation = {
    number,
    channel,
    account,
    team: account % 2,
    tag: chance(0.2) ? "refund" : null,
    language: LANGUAGES[among(0, LANGUAGES.length)] ?? "en",
    events: [],
    turns: [],
    closing: null,
  };
  const audience = channel === "x" && chance(0.7) ? "public" : "private";
  // Some begin before the time that is asked for and reach into it.
  let clock = from.getTime() - 2 * HOUR + random() * (to.getTime() - from.getTime() + 2 * HOUR);
  for (let left = among(1, 4); left > 0 && clock < to.getTime() - MINUTE; left--) {
    const goesOn = turn(left === 1);
    if (!goesOn) break;
  }
  if (chance(0.05)) say("machine", clock - 5 * SECOND, "Out of office until Monday", null);
  return conversation;

  function say(
    who: KnownEvent["from"],
    at: number,
    text: string,
    agent: number | null,
    heard: KnownEvent["audience"] = audience,
  ): KnownEvent {
    const delay = who === "agent" ? 0 : chance(0.01) ? among(20, 40) * MINUTE : among(300, 4000);
    const event: KnownEvent = {
      ...{ conversation: number, at: new Date(at), received: new Date(at + delay), from: who },
      ...{ text, audience: heard, agent },
    };
    conversation.events.push(event);
    return event;
  }

  function startOf({ at, received }: KnownEvent): Date {
    return channel === "x" ? at : received;
  }

  function turn(isLast: boolean): boolean {
    const position = conversation.turns.length + 1;
    const said: KnownEvent[] = [];
    if (position > 1 && chance(0.1)) {
      said.push(say("customer", clock, THANKS, null));
      if (isLast && chance(0.5)) return ended("closer", said, null, null, null);
      clock += among(40, 90) * MINUTE;
      if (clock > to.getTime() - MINUTE) return ended("closer", said, null, null, null);
    }
    const first = say("customer", clock, ASKS[among(0, ASKS.length)] ?? "", null);
    said.push(first);
    if (chance(0.25))
      said.push(say("customer", clock + among(60, 240) * SECOND, "Where is it now, please?", null));
    // The last one is here before anybody can answer it.
    const ready = Math.max(...said.map(({ received }) => received.getTime())) + SECOND;
    const wait = Math.floor(10 * SECOND * (1 / (random() + 0.0004)) ** 1.3);
    const at = Math.max(ready, clock + wait);
    if (chance(0.06) && ready < to.getTime()) {
      const reason = chance(0.4) ? "spam" : "praise";
      conversation.closing = { at: new Date(ready), reason };
      return ended(reason === "spam" ? "spam" : "closed", said, first, new Date(ready), null, reason);
    }
    if (chance(0.03) || at > to.getTime()) return ended("open", said, first, null, null);
    const agent = chance(0.9) ? among(0, 4) : null;
    const moved = audience === "public" && chance(0.2);
    const isBare = chance(0.15);
    say("agent", at, isBare ? ACKNOWLEDGEMENT : ANSWER, agent, moved ? "private" : audience);
    clock = at;
    let useful: Date | null = isBare ? null : new Date(at);
    if (isBare && chance(0.8) && at + 20 * MINUTE < to.getTime()) {
      clock = at + among(5, 20) * MINUTE;
      say("agent", clock, ANSWER, agent, moved ? "private" : audience);
      useful = new Date(clock);
    }
    ended("answered", said, first, new Date(at), useful, null, agent, moved);
    clock += among(5, 300) * MINUTE;
    // Whatever is useful later counts for a bare one before: here a bare one that nothing follows ends the matter.
    return useful !== null;
  }

  function ended(
    outcome: KnownTurn["outcome"],
    said: readonly KnownEvent[],
    first: KnownEvent | null,
    end: Date | null,
    useful: Date | null,
    reason: string | null = null,
    agent: number | null = null,
    moved = false,
  ): boolean {
    // A mail may overtake another: the clock starts with the one that is here first, thanks apart.
    const asking = said.slice(first ? said.indexOf(first) : 0);
    const [begun] = asking.toSorted((a, b) => startOf(a).getTime() - startOf(b).getTime());
    if (!begun) return false;
    conversation.turns.push({
      ...{ conversation: number, position: conversation.turns.length + 1, start: startOf(begun) },
      ...{ received: begun.received, end, useful, outcome, reason, channel, audience, account, agent, moved },
      said: said.map(startOf),
    });
    return outcome === "answered";
  }
}

/** Posts of people who only stood by. */
export function bystandersOf(count: number, from: Date, to: Date, seed: number): KnownEvent[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, number) => {
    const at = after(from, random() * (to.getTime() - from.getTime() - MINUTE));
    const received = after(at, 2 * SECOND);
    return {
      conversation: number,
      at,
      received,
      from: "bystander",
      text: "Same here",
      audience: "public",
      agent: null,
    };
  });
}

export const PROMISED_MS = { x: 10 * MINUTE, email: 4 * HOUR } as const;

/** Numbers between 0 and 1 from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
