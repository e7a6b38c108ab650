export interface Act {
  id: string;
  kind: string;
  actedAt: Date;
  reason: string | null;
  /** `customer` when an arrival did it, not a person here. */
  by: string | null;
  /** The threads it was about; all of the conversation's where none are named. */
  threadIds?: readonly string[] | null | undefined;
}

/** An end of a turn without an answer, with the reason a person gave. */
export interface Closing {
  id: string;
  at: Date;
  reason: string;
  /** It ends what asks for nothing, and nothing else. */
  isForClosers?: boolean | undefined;
  /** What it closes; everything, where none are named. */
  threadIds?: ReadonlySet<string> | undefined;
}

/** The reason of what ended with its matter because it asked for nothing. */
export const CLOSER = "closer";

/**
 * What closes open turns without an answer: a resolve with a reason, or `no-reply-needed`. A resolve without
 * one closes what asks for nothing. Reopening by hand takes back the last resolve, `reply-needed` the last `no-reply-needed`; an arrival takes back neither.
 */
export function closingsOf(acts: readonly Act[]): Closing[] {
  const ordered = [...acts].sort(
    (a, b) => a.actedAt.getTime() - b.actedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  let closings: Closing[] = [];
  let resolve: Closing | null = null;
  let needless: Closing | null = null;
  for (const act of ordered) {
    const closing = act.reason ? { id: act.id, at: act.actedAt, reason: act.reason } : null;
    switch (act.kind) {
      case "resolved":
        resolve = closing ?? { id: act.id, at: act.actedAt, reason: CLOSER, isForClosers: true };
        closings.push(resolve);
        break;
      case "no-reply-needed":
        needless = closing;
        if (closing) closings.push(closing);
        break;
      case "reopened":
        if (act.by !== "customer") closings = closings.filter((each) => each !== resolve);
        resolve = null;
        break;
      case "reply-needed":
        closings = closings.filter((each) => each !== needless);
        needless = null;
        break;
    }
  }
  return closings;
}

/** The same thread by thread: a resolve closes what lay there then, and nothing that has been joined to it since. */
export function closingsOfThreads(acts: readonly Act[], threadIds: Iterable<string>): Closing[] {
  const found = new Map<string, Closing & { threadIds: Set<string> }>();
  if (acts.length === 0) return [];
  for (const threadId of threadIds) {
    for (const closing of closingsOf(acts.filter((act) => isAbout(act, threadId)))) {
      const known = found.get(closing.id);
      if (known) known.threadIds.add(threadId);
      else found.set(closing.id, { ...closing, threadIds: new Set([threadId]) });
    }
  }
  return [...found.values()];
}

function isAbout({ threadIds }: Act, threadId: string): boolean {
  return !threadIds || threadIds.length === 0 || threadIds.includes(threadId);
}
