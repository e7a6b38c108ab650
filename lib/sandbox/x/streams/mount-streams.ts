import type { Router } from "../router";
import type { SandboxWorld } from "../world";
import { mountConnections } from "./connection-endpoints";
import { ConnectionRegistry } from "./connection-registry";
import { mountFilteredStream } from "./filtered-stream";
import { mountRules } from "./rule-endpoints";
import { RuleStore } from "./rule-store";

export interface StreamOptions {
  /** Milliseconds between two blank lines; X promises one at least every 20 s. */
  keepAliveMs?: number;
  /** How far a slow reader may fall behind, in bytes. */
  maxBufferedBytes?: number;
  /** Rules an app may have. */
  ruleCap?: number;
  /** Filtered streams an app may hold open. */
  maxConnections?: number;
}

export interface Streams {
  connections: ConnectionRegistry;
  stop(): void;
}

/**
 * Filtered stream, its rules and the list of connections. `POST /sandbox/streams {fault, endpoint?}` makes open
 * streams fail: `disconnect`, `cut`, `silence`, `split-bytes`, `none`.
 */
export function mountStreams(router: Router, world: SandboxWorld, options: StreamOptions = {}): Streams {
  const { keepAliveMs, maxBufferedBytes } = options;
  const connections = new ConnectionRegistry({
    now: () => world.now(),
    ...(keepAliveMs === undefined ? {} : { keepAliveMs }),
    ...(maxBufferedBytes === undefined ? {} : { maxBufferedBytes }),
  });
  const rules = new RuleStore(world);
  mountConnections(router, connections);
  mountRules(router, world, rules, options.ruleCap ?? 1000);
  const unsubscribe = mountFilteredStream(router, world, connections, rules, options.maxConnections ?? 1);
  return {
    connections,
    stop() {
      unsubscribe();
      connections.stop();
    },
  };
}
