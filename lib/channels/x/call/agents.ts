import http from "node:http";
import https from "node:https";
import net from "node:net";
import type { Duplex } from "node:stream";
import tls from "node:tls";

export interface Agents {
  /** Keeps connections: for reading, where a request lost with a stale connection is simply made again. */
  kept: http.Agent;
  /** A connection for each call: a write on a stale one would leave us in doubt whether it was made. */
  fresh: http.Agent;
}

/** Speaks plain HTTP where a client library insists on `https:` (twitter-api-v2 has no base URL). */
class PlainAgent extends http.Agent {
  readonly protocol = "https:";
  constructor(
    readonly target: { host: string; port: number },
    options: http.AgentOptions,
  ) {
    super(options);
  }
  override createConnection(
    _options: http.ClientRequestArgs,
    done?: (error: Error | null, stream: Duplex) => void,
  ): Duplex {
    const socket = net.connect(this.target);
    socket.setNoDelay(true);
    // Node counts on either the return value or the callback, never both.
    void done;
    return socket;
  }
}

class SecureAgent extends https.Agent {
  constructor(
    readonly target: { host: string; port: number },
    options: https.AgentOptions,
  ) {
    super(options);
  }
  override createConnection(_options: https.RequestOptions): Duplex {
    return tls.connect({ ...this.target, servername: this.target.host });
  }
}

/** Agents whose every connection goes to `url`, whatever host the request names. */
export function agentsTo(url: URL): Agents {
  const isPlain = url.protocol === "http:";
  const target = {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (isPlain ? 80 : 443),
  };
  const make = (options: https.AgentOptions) =>
    isPlain ? new PlainAgent(target, options) : new SecureAgent(target, options);
  return {
    kept: make({ keepAlive: true, maxSockets: 16 }),
    fresh: make({ keepAlive: false, maxSockets: 64 }),
  };
}
