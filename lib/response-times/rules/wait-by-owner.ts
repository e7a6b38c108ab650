/** Somebody got the conversation, or gave it back to the queue (null). */
export interface Handing {
  at: Date;
  to: string | null;
}

export interface Held {
  /** Null is the queue. */
  agentId: string | null;
  milliseconds: number;
}

/**
 * Who held a turn while its customer waited, in the order of their holding: the clock never starts again when it is
 * handed on, and the parts add up to the wait to the millisecond. `until` is the answer, or now.
 */
export function waitByOwner(handings: readonly Handing[], startedAt: Date, until: Date): Held[] {
  const ordered = [...handings].sort((a, b) => a.at.getTime() - b.at.getTime());
  const held: Held[] = [];
  let agentId: string | null = null;
  let from = startedAt.getTime();
  const close = (at: number) => {
    const last = held.at(-1);
    if (last && last.agentId === agentId) last.milliseconds += at - from;
    else if (at > from) held.push({ agentId, milliseconds: at - from });
    from = at;
  };
  for (const { at, to } of ordered) {
    if (at.getTime() >= until.getTime()) break;
    if (at.getTime() > from) close(at.getTime());
    agentId = to;
  }
  if (until.getTime() > from) close(until.getTime());
  return held;
}
