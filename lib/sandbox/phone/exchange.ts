import { createHmac } from "node:crypto";
import type { House } from "../x/gate";

/** The desk of the sandbox world knows it too. */
const SECRET = "sandbox-phone-secret";
const DOOR = "/api/webhooks/phone";
const TRIES = 3;
const TRY_MS = 10_000;
const BETWEEN_MS = 300;

export type Outcome = "ringing" | "answered" | "finished" | "missed";

export interface SandboxCall {
  id: string;
  from: string | null;
  to: string;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  startedAt: number;
  durationSeconds: number;
}

/** The telephone exchange outside: it knows who rings whom and tells the desk's phone webhook, signed. */
export class Exchange {
  readonly #calls = new Map<string, SandboxCall>();

  constructor(private readonly house: House) {}

  find(id: string): SandboxCall | undefined {
    return this.#calls.get(id);
  }

  /** Somebody dials; with `startedAt` in the past for a call that is over already. */
  begin(call: { from: string | null; to: string; startedAt: number }): SandboxCall {
    const id = `call-${this.house.world.nextId()}`;
    const ringing: SandboxCall = { id, outcome: "ringing", durationSeconds: 0, ...call };
    this.#calls.set(id, ringing);
    return ringing;
  }

  /** What became of it; the desk is not told yet. */
  end(call: SandboxCall, outcome: "finished" | "missed", durationSeconds: number): SandboxCall {
    const ended = { ...call, outcome, durationSeconds };
    this.#calls.set(call.id, ended);
    return ended;
  }

  /** The desk's status of the last of three tries; 0 when it did not answer. */
  async tell(call: SandboxCall): Promise<number> {
    let status = 0;
    for (let tried = 0; tried < TRIES; tried++) {
      status = await this.#post(call);
      if (status > 0 && status < 500) return status;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
    return status;
  }

  async #post({ startedAt, durationSeconds, outcome, ...call }: SandboxCall): Promise<number> {
    const { deskUrl, faults } = this.house;
    const fault = faults.take(`HOOK ${DOOR}`);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault && fault.cut !== "after") return fault.cut ? 0 : (fault.status ?? 500);
    const body = JSON.stringify({
      ...call,
      direction: "inbound",
      outcome,
      startedAt: new Date(startedAt).toISOString(),
      durationSeconds,
    });
    const at = Math.floor(Date.now() / 1000);
    const digest = createHmac("sha256", SECRET).update(`${at}.${body}`).digest("hex");
    const headers = { "content-type": "application/json", "caret-signature": `t=${at},v1=${digest}` };
    try {
      const answer = await fetch(new URL(DOOR, deskUrl), {
        method: "POST",
        headers,
        body,
        signal: AbortSignal.timeout(TRY_MS),
      });
      return fault ? 0 : answer.status;
    } catch {
      return 0;
    }
  }
}
