import type { Handing } from "./wait-by-owner";

/** What happened in a conversation: it was resolved, opened again, answered by a person, or asked something. */
export interface Event {
  at: Date;
  kind: "resolved" | "reopened" | "answered" | "asked";
}

export interface Resolution {
  /** Milliseconds from the first thing said to the first resolve; null while there was none. */
  firstResolution: number | null;
  /** To the last one; null while it is open. */
  fullResolution: number | null;
  reopenings: number;
  /** Answered, and nothing was asked after the first answer: nobody had to write again. */
  isOneTouch: boolean;
  /** The same, resolved and never opened again. */
  isFirstContact: boolean;
}

/** How a conversation was resolved, from its events in any order. */
export function resolutionOf(events: readonly Event[]): Resolution {
  const ordered = [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || rankOf(a) - rankOf(b));
  const begun = ordered.find(({ kind }) => kind === "asked")?.at ?? ordered[0]?.at ?? null;
  const resolves = ordered.filter(({ kind }) => kind === "resolved");
  const status = ordered.findLast(({ kind }) => kind === "resolved" || kind === "reopened")?.kind;
  const isResolved = status === "resolved";
  const answers = ordered.filter(({ kind }) => kind === "answered");
  const firstAnswer = answers[0]?.at.getTime() ?? Number.POSITIVE_INFINITY;
  const cameBack = ordered.some(({ kind, at }) => kind === "asked" && at.getTime() > firstAnswer);
  const since = (at: Date | undefined) => (at && begun ? at.getTime() - begun.getTime() : null);
  const reopenings = ordered.filter(({ kind }) => kind === "reopened").length;
  const isOneTouch = answers.length > 0 && !cameBack;
  return {
    firstResolution: since(resolves[0]?.at),
    fullResolution: isResolved ? since(resolves.at(-1)?.at) : null,
    reopenings,
    isOneTouch,
    isFirstContact: isOneTouch && isResolved && reopenings === 0,
  };
}

/** How often it went from one agent to another; by way of the queue too. Taking it from nobody is none. */
export function handoversOf(handings: readonly Handing[]): number {
  let held: string | null = null;
  let handovers = 0;
  for (const { to } of [...handings].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (to === null) continue;
    if (held !== null && held !== to) handovers++;
    held = to;
  }
  return handovers;
}

/** Of one instant, what was said comes before what was made of it. */
function rankOf({ kind }: Event): number {
  return ["asked", "answered", "resolved", "reopened"].indexOf(kind);
}
