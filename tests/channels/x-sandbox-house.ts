import http from "node:http";
import type { AddressInfo } from "node:net";
import { Faults } from "@/lib/sandbox/control/faults";
import { RequestLog } from "@/lib/sandbox/control/request-log";
import { publish } from "@/lib/sandbox/x/acts";
import type { PostDraft } from "@/lib/sandbox/x/compose-post";
import type { XPost } from "@/lib/sandbox/x/model";
import { northwind } from "@/lib/sandbox/x/people";
import { RateLimits } from "@/lib/sandbox/x/rate-limits";
import { Router } from "@/lib/sandbox/x/router";
import { serve } from "@/lib/sandbox/x/serve";
import { type LiveOptions, mountLive } from "@/lib/sandbox/x/webhooks/mount-live";
import { SandboxWorld } from "@/lib/sandbox/x/world";

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export interface LiveHouse {
  world: SandboxWorld;
  faults: Faults;
  port: number;
  url: string;
  /** Calls with a JSON body, as the given bearer. */
  call(method: string, path: string, options?: { as?: string; body?: unknown }): Promise<Answer>;
  post(username: string, text: string, more?: Partial<PostDraft>): XPost;
  stop(): Promise<void>;
}

/** The doors under test on a port of their own, with limits raised and a clock that can be moved. */
export async function startLive(
  options: Omit<LiveOptions, "faults"> & { dataDir?: string; now?: () => number } = {},
): Promise<LiveHouse> {
  const world = new SandboxWorld({ dataDir: options.dataDir, ...(options.now ? { now: options.now } : {}) });
  for (const user of northwind) if (world.userById(user.id) === undefined) world.putUser(user);
  const router = new Router();
  const faults = new Faults();
  const live = mountLive(router, world, { ...options, faults });
  const server = http.createServer(
    serve({
      world,
      router,
      faults,
      requests: new RequestLog(),
      limits: new RateLimits("raised", () => world.now()),
      searchLagSeconds: 0,
      deskUrl: undefined,
      deskMailPort: undefined,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  world.baseUrl = url;
  return {
    world,
    faults,
    port,
    url,
    async call(method, path, { as = "sandbox-app", body } = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${as}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === "" ? {} : JSON.parse(text),
      };
    },
    post(username, text, more = {}) {
      const now = world.now();
      const author = world.ensureUser(username);
      return publish(world, { id: world.idAt(now), author, text, at: now, source: "native", ...more });
    },
    async stop() {
      live.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      world.close();
    },
  };
}

export interface OpenStream {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** JSON lines so far. */
  lines: Record<string, unknown>[];
  /** Blank lines so far. */
  keepAlives: number;
  raw: Buffer[];
  ended: Promise<void>;
  /** Resolves once `count` lines have come. */
  until(count: number, timeoutMs?: number): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** Opens a stream with node:http and reads its lines. */
export function openStream(
  house: { port: number },
  path: string,
  token = "sandbox-app",
): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        host: "127.0.0.1",
        port: house.port,
        path,
        headers: { authorization: `Bearer ${token}` },
        agent: false,
      },
      (response) => {
        let rest = Buffer.alloc(0);
        const stream: OpenStream = {
          status: response.statusCode ?? 0,
          headers: response.headers,
          lines: [],
          keepAlives: 0,
          raw: [],
          ended: new Promise((done) => response.once("close", () => done())),
          async until(count, timeoutMs = 5000) {
            const deadline = Date.now() + timeoutMs;
            while (stream.lines.length < count) {
              if (Date.now() > deadline)
                throw new Error(`only ${stream.lines.length} of ${count} lines came`);
              await new Promise((next) => setTimeout(next, 5));
            }
            return stream.lines;
          },
          close: () => request.destroy(),
        };
        response.on("error", () => {});
        response.on("data", (chunk: Buffer) => {
          stream.raw.push(chunk);
          rest = Buffer.concat([rest, chunk]);
          for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
            const line = rest.subarray(0, end).toString("utf8");
            rest = rest.subarray(end + 2);
            if (line === "") stream.keepAlives += 1;
            else stream.lines.push(JSON.parse(line));
          }
        });
        resolve(stream);
      },
    );
    request.on("error", reject);
  });
}
