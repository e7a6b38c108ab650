export interface LoggedRequest {
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  path: string;
  query: string;
  endpoint: string;
  account: string | null;
  /** 0 when the connection was cut. */
  status: number;
  durationMs: number;
  fault: boolean;
}

const kept = 20_000;

/** Every request, with and without effect; the newest 20,000. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #count = 0;

  add(entry: Omit<LoggedRequest, "n">): void {
    this.#count += 1;
    this.#entries.push({ n: this.#count, ...entry });
    if (this.#entries.length > kept * 1.5) this.#entries = this.#entries.slice(-kept);
  }

  get count(): number {
    return this.#count;
  }

  since(n: number): readonly LoggedRequest[] {
    const first = this.#entries[0]?.n ?? 1;
    return this.#entries.slice(Math.max(0, n + 1 - first));
  }
}
