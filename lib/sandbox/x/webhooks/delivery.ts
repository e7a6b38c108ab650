import type { Fault } from "../../control/faults";
import type { XApp } from "../oauth/apps";
import type { HttpCaller } from "./http-caller";
import { signatureHeaders } from "./signatures";
import type { Webhook } from "./webhook-store";

export interface FaultSource {
  take(endpoint: string): Fault | undefined;
}

export interface DeliveryOptions {
  caller: HttpCaller;
  faults: FaultSource;
  /** Waits before the second, third … attempt; after the last one the event is given up. */
  retryDelaysMs: readonly number[];
  /** Deliveries to one webhook at the same time. */
  parallel: number;
  /** Events one webhook may have waiting; further ones are dropped, a replay brings them. */
  maxWaiting: number;
}

interface Line {
  waiting: (() => Promise<void>)[];
  running: number;
}

/** Sends signed events to webhooks, a few at a time each, and tries again on anything but 200. */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #lines = new Map<string, Line>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Resolves true once the webhook answered 200, false when it was given up. */
  send(webhook: Webhook, app: XApp, text: string): Promise<boolean> {
    const line = this.#lines.get(webhook.id) ?? { waiting: [], running: 0 };
    this.#lines.set(webhook.id, line);
    if (this.#isStopped || line.waiting.length >= this.#options.maxWaiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      line.waiting.push(async () => resolve(await this.#deliver(webhook, app, text)));
      this.#pump(line);
    });
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#lines.clear();
  }

  #pump(line: Line): void {
    while (!this.#isStopped && line.running < this.#options.parallel) {
      const next = line.waiting.shift();
      if (next === undefined) return;
      line.running += 1;
      void next().finally(() => {
        line.running -= 1;
        this.#pump(line);
      });
    }
  }

  async #deliver(webhook: Webhook, app: XApp, text: string): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      if (await this.#attempt(webhook, app, text)) return true;
      const delayMs = this.#options.retryDelaysMs[attempt];
      if (delayMs === undefined || this.#isStopped) return false;
      await this.#wait(delayMs);
    }
  }

  async #attempt(webhook: Webhook, app: XApp, text: string): Promise<boolean> {
    const fault = this.#options.faults.take(`HOOK ${new URL(webhook.url).pathname}`);
    if (fault?.delayMs !== undefined) await this.#wait(fault.delayMs);
    if (this.#isStopped || fault?.cut === "before") return false;
    // Without `cut: after` a planned status stands for the webhook's own answer: nothing is sent.
    if (fault?.status !== undefined && fault.cut === undefined) return fault.status === 200;
    const body = Buffer.from(fault?.body === undefined ? text : bodyText(fault.body));
    const outcome = await this.#options.caller.call({
      method: "POST",
      url: webhook.url,
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...signatureHeaders(app, body),
        ...fault?.headers,
      },
      body,
    });
    return outcome.ok && outcome.status === 200 && fault?.cut !== "after";
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, ms);
      timer.unref();
      this.#timers.add(timer);
    });
  }
}

function bodyText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}
