import { problem, refuse } from "../answers";
import type { XRequest } from "../router";
import { type EndpointName, StreamConnection } from "./connection";

export interface RegistryOptions {
  now: () => number;
  keepAliveMs?: number;
  maxBufferedBytes?: number;
}

const HISTORY = 200;

/** All streams that are or were open; the limit of connections is kept here. */
export class ConnectionRegistry {
  readonly #open = new Set<StreamConnection>();
  #closed: StreamConnection[] = [];
  readonly #options: RegistryOptions;

  constructor(options: RegistryOptions) {
    this.#options = options;
  }

  /** Turns the request into a stream, or refuses it with X's 429 when the app has `limit` of them already. */
  open(request: XRequest, endpoint: EndpointName, appId: string, limit: number): StreamConnection {
    const taken = this.list("active").filter(
      (one) => one.options.endpoint === endpoint && one.options.appId === appId,
    );
    if (taken.length >= limit) {
      refuse(
        problem(429, "This stream is currently at the maximum allowed connection limit.", {
          title: "ConnectionException",
          slug: "streaming-connection",
          connection_issue: "TooManyConnections",
        }),
      );
    }
    const { res, req } = request;
    res.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
    res.flushHeaders();
    res.socket?.setNoDelay(true);
    res.socket?.setTimeout(0);
    const connection = new StreamConnection(
      res,
      {
        endpoint,
        appId,
        clientIp: req.socket.remoteAddress ?? "",
        connectedAt: this.#options.now(),
        keepAliveMs: this.#options.keepAliveMs ?? 10_000,
        maxBufferedBytes: this.#options.maxBufferedBytes ?? 16 * 1024 * 1024,
      },
      this.#options.now,
      (closed) => this.#moveToHistory(closed),
    );
    this.#open.add(connection);
    return connection;
  }

  /** Connections, newest first. */
  list(status: "active" | "inactive" | "all"): readonly StreamConnection[] {
    const all = status === "active" ? [...this.#open] : [...this.#closed, ...this.#open];
    return all.filter((one) => status !== "inactive" || !one.isOpen).reverse();
  }

  /** Ends every stream; the sandbox is going down. */
  stop(): void {
    for (const connection of [...this.#open]) connection.destroy("shutdown");
  }

  #moveToHistory(connection: StreamConnection): void {
    this.#open.delete(connection);
    this.#closed = [...this.#closed, connection].slice(-HISTORY);
  }
}
