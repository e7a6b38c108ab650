/** One effect that happened in the sandbox, as `GET /sandbox/ledger` lists it. */
export interface LedgerEntry {
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  kind: "post" | "delete" | "hide" | "dm" | "mail" | "media" | "booking" | "parcel";
  account: string;
  externalId: string;
  /** As the sender wrote it, before any automatic reply prefix. */
  text: string;
  inReplyTo?: string;
  to?: string;
  messageId?: string;
  editOf?: string;
  native: boolean;
}

export type Effect = Omit<LedgerEntry, "n" | "at">;

/** Every effect in order, append-only. */
export class Ledger {
  readonly #entries: LedgerEntry[] = [];

  get length(): number {
    return this.#entries.length;
  }

  next(effect: Effect, at: number): LedgerEntry {
    return { n: this.#entries.length + 1, at, ...effect };
  }

  add(entry: LedgerEntry): void {
    this.#entries.push(entry);
  }

  /** Entries with a number above `n`. */
  since(n: number): readonly LedgerEntry[] {
    return this.#entries.slice(Math.max(0, n));
  }

  all(): readonly LedgerEntry[] {
    return this.#entries;
  }
}
