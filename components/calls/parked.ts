import type { Draft } from "@/lib/conversations/schemas";

/** Where an agent was when they took a call: the place, and in its composer words, audience and cursor. */
export type Parked = Readonly<{
  href: string;
  writing: Readonly<{
    conversationId: string;
    mode: Draft["mode"];
    text: string;
    from: number;
    to: number;
    hadFocus: boolean;
  }> | null;
  /** They come back: the composer that opens next takes it up. */
  isReturning: boolean;
}>;

const KEY = "caret-parked";
const EVENT = "caret-unpark";
let writer: (() => Parked["writing"]) | null = null;

/** The composer on the screen says what it holds when asked; gives the end of that. */
export function offerToPark(ask: () => Parked["writing"]): () => void {
  writer = ask;
  return () => {
    if (writer === ask) writer = null;
  };
}

/** Remembers where the agent is. What was parked before stays, for a second call comes in between: then it answers false. */
export function park(): boolean {
  if (readParked()) return false;
  const href = window.location.pathname + window.location.search;
  keep({ href, writing: writer?.() ?? null, isReturning: false });
  return true;
}

export function readParked(): Parked | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Parked) : null;
  } catch {
    return null;
  }
}

/** Goes exactly back there. */
export function unpark(): void {
  const parked = readParked();
  if (!parked) return;
  if (parked.writing) keep({ ...parked, isReturning: true });
  else forgetParked();
  goTo(parked.href);
  window.dispatchEvent(new Event(EVENT));
}

export function onUnpark(come: () => void): () => void {
  window.addEventListener(EVENT, come);
  return () => window.removeEventListener(EVENT, come);
}

export function forgetParked(): void {
  sessionStorage.removeItem(KEY);
}

/** The inbox changes what it shows by itself; any other page is loaded. */
export function goTo(href: string): void {
  if (window.location.pathname + window.location.search === href) return;
  const isWithin = href.startsWith("/inbox") && window.location.pathname.startsWith("/inbox");
  if (isWithin) window.history.pushState(null, "", href);
  else window.location.assign(href);
}

function keep(parked: Parked): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(parked));
  } catch {
    // A full or forbidden store: the words themselves are kept as drafts.
  }
}
