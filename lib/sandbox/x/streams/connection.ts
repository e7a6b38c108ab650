import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { problemType } from "../answers";

export type EndpointName = "filtered_stream" | "activity_stream";

export interface ConnectionOptions {
  endpoint: EndpointName;
  appId: string;
  clientIp: string;
  connectedAt: number;
  keepAliveMs: number;
  /** A reader this many bytes behind is let go, as X lets go of slow readers. */
  maxBufferedBytes: number;
}

/** One open stream: lines out, a blank line at least every 20 s, an end with a reason. */
export class StreamConnection {
  readonly id = randomUUID();
  readonly options: ConnectionOptions;
  disconnectedAt: number | undefined;
  disconnectReason: string | undefined;
  readonly #res: ServerResponse;
  readonly #now: () => number;
  readonly #onClose: (connection: StreamConnection) => void;
  #keepAlive: NodeJS.Timeout | undefined;
  #isSilent = false;
  #splitsBytes = false;
  #batch: string[] = [];
  #isFlushPlanned = false;

  constructor(
    res: ServerResponse,
    options: ConnectionOptions,
    now: () => number,
    onClose: (connection: StreamConnection) => void,
  ) {
    this.#res = res;
    this.options = options;
    this.#now = now;
    this.#onClose = onClose;
    res.once("close", () => this.#ended("client-disconnect"));
    res.on("error", () => this.#ended("client-disconnect"));
    this.#keepAlive = setInterval(() => this.#write("\r\n"), options.keepAliveMs).unref();
  }

  get isOpen(): boolean {
    return this.disconnectedAt === undefined;
  }

  /** Sends one JSON line; lines of the same turn of the event loop leave in one write. */
  send(line: string): void {
    if (!this.isOpen || this.#isSilent) return;
    this.#batch.push(line);
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    setImmediate(() => this.#flush());
  }

  /** Resolves when the reader has taken most of what was sent, or has gone. */
  async drained(): Promise<void> {
    while (this.isOpen && this.#res.writableLength + this.#batch.length * 2048 > 256 * 1024) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Ends the stream from our side, saying why in its last line. */
  close(disconnectType: string, detail: string): void {
    if (!this.isOpen) return;
    this.#flush();
    const error = {
      title: "operational-disconnect",
      disconnect_type: disconnectType,
      detail,
      type: problemType("operational-disconnect"),
    };
    this.#isSilent = false;
    this.#write(`${JSON.stringify({ errors: [error] })}\r\n`);
    this.#res.end();
    this.#ended(disconnectType);
  }

  /** Cuts the socket without a word. */
  destroy(reason: string): void {
    this.#res.destroy();
    this.#ended(reason);
  }

  /** A fault: the connection stays up and nothing comes, not even the keep-alive. */
  silence(isSilent: boolean): void {
    this.#isSilent = isSilent;
  }

  /** A fault: each write leaves in two pieces, cut inside the first character of several bytes. */
  splitBytes(splits: boolean): void {
    this.#splitsBytes = splits;
  }

  #flush(): void {
    this.#isFlushPlanned = false;
    if (this.#batch.length === 0) return;
    const lines = this.#batch;
    this.#batch = [];
    this.#write(`${lines.join("\r\n")}\r\n`);
  }

  #write(text: string): void {
    if (!this.isOpen || this.#isSilent) return;
    if (this.#splitsBytes) this.#writeSplit(Buffer.from(text));
    else this.#res.write(text);
    if (this.#res.writableLength > this.options.maxBufferedBytes) this.destroy("SlowReader");
  }

  #writeSplit(bytes: Buffer): void {
    const wide = bytes.findIndex((byte) => byte >= 0xc0);
    const at = wide < 0 ? Math.ceil(bytes.length / 2) : wide + 1;
    this.#res.write(bytes.subarray(0, at));
    setTimeout(() => {
      if (this.isOpen) this.#res.write(bytes.subarray(at));
    }, 20).unref();
  }

  #ended(reason: string): void {
    if (!this.isOpen) return;
    clearInterval(this.#keepAlive);
    this.#batch = [];
    this.disconnectedAt = this.#now();
    this.disconnectReason = reason;
    this.#onClose(this);
  }
}
