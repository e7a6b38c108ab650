export interface Evidence {
  /** Replies whose writer was told that they are queued. */
  acked: readonly string[];
  replies: readonly { id: string; state: string }[];
  /** How often the ledger of the sandbox has each reply's words. */
  inLedger: ReadonlyMap<string, number>;
}

export interface Verdict {
  /** At the provider exactly once, and shown as sent. */
  once: number;
  /** In a state a person sees, at the provider once or not at all. */
  before_a_person: number;
  /** Told as queued, and neither at the provider nor before a person. */
  lost: number;
  doubled: number;
  /** At the provider though nobody sent it. */
  unexpected: number;
  /** Out although its writer was never told that it is queued. */
  recovered: number;
}

const BEFORE_A_PERSON: readonly string[] = ["unconfirmed", "refused", "failed"];

/** As in a queue test: what was promised, against what the ledger of effects says. */
export function judge({ acked, replies, inLedger }: Evidence): Verdict {
  const stateOf = new Map(replies.map(({ id, state }) => [id, state]));
  const wasAcked = new Set(acked);
  const verdict = { once: 0, before_a_person: 0, lost: 0, doubled: 0, unexpected: 0, recovered: 0 };
  for (const id of new Set([...acked, ...stateOf.keys()])) {
    const count = inLedger.get(id) ?? 0;
    const state = stateOf.get(id);
    if (count > 1) verdict.doubled++;
    else if (state === "sent" && count === 1) verdict.once++;
    else if (state !== undefined && BEFORE_A_PERSON.includes(state)) verdict.before_a_person++;
    else verdict.lost++;
    if (count === 1 && !wasAcked.has(id)) verdict.recovered++;
  }
  for (const id of inLedger.keys()) if (!stateOf.has(id)) verdict.unexpected++;
  return verdict;
}
