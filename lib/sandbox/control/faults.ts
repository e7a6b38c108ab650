export interface Fault {
  /** Method and path template, such as `POST /2/tweets` or `SMTP RCPT`. */
  endpoint: string;
  /** Username or id; left out anyone. */
  account?: string | undefined;
  /** How many more requests it meets. */
  times: number;
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
  delayMs?: number | undefined;
  cut?: "before" | "after" | undefined;
}

/** Names of parameters do not matter: `:id`, `:user_id` and `{id}` are the same place. */
function normal(endpoint: string): string {
  return endpoint
    .trim()
    .replace(/\s+/gu, " ")
    .split("?")[0]
    ?.replace(/:[A-Za-z_]\w*|\{[^}]*\}/gu, ":") as string;
}

function meets(pattern: string, endpoint: string): boolean {
  if (pattern.endsWith("*")) return endpoint.startsWith(pattern.slice(0, -1));
  return pattern === endpoint;
}

/** What goes wrong next, in the order it was asked for. */
export class Faults {
  #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  clear(): void {
    this.#faults = [];
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** The first fault that fits, spent by one. `names` are the username and id of who asks. */
  take(endpoint: string, names: readonly string[] = []): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const wanted = normal(endpoint);
    const known = names.map((name) => name.toLowerCase());
    const found = this.#faults.find((fault) => {
      const account = fault.account?.replace(/^@/u, "").toLowerCase();
      return meets(normal(fault.endpoint), wanted) && (account === undefined || known.includes(account));
    });
    if (!found) return undefined;
    found.times -= 1;
    if (found.times <= 0) this.#faults = this.#faults.filter((fault) => fault !== found);
    return found;
  }
}
