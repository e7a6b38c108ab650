import { type ChildProcessByStdio, spawn } from "node:child_process";
import http from "node:http";
import net from "node:net";
import type { Readable } from "node:stream";
import { Client } from "@xdevplatform/xdk";
import { TwitterApi } from "twitter-api-v2";
import { type Sandbox, type SandboxOptions, startSandbox } from "@/lib/sandbox/start-sandbox";

/** The brand's care account in every new sandbox. */
export const northwindHelpId = "1100000000000000111";

export interface TestSandbox extends Sandbox {
  /** A JSON call; `token` is what stands behind `Bearer`. */
  call(method: string, path: string, token?: string, body?: unknown): Promise<TestAnswer>;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  // Tests read into foreign JSON; its shape is what they assert.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
}

/** A sandbox on a free port with no search lag; in memory unless a data folder is given. */
export async function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox({ port: 0, limits: "real", searchLagSeconds: 0, ...options });
  return {
    ...sandbox,
    async call(method, path, token, body) {
      const headers: Record<string, string> = {};
      if (token) headers.authorization = `Bearer ${token}`;
      if (body !== undefined) headers["content-type"] = "application/json";
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const answer = await fetch(`${sandbox.url}${path}`, init);
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
    },
  };
}

/** Sends what twitter-api-v2 addresses to X's hosts to the sandbox; Host and path stay X's own. */
class SandboxAgent extends http.Agent {
  readonly protocol = "https:";
  constructor(readonly port: number) {
    super({ keepAlive: true });
  }
  override createConnection(): net.Socket {
    return net.connect(this.port, "127.0.0.1");
  }
}

/** twitter-api-v2 acting as the person. */
export function twitterApi(sandbox: Sandbox, username: string): TwitterApi {
  const httpAgent = new SandboxAgent(sandbox.port);
  return new TwitterApi(`sandbox-${username}`, { httpAgent });
}

/** twitter-api-v2 with OAuth 1.0a user tokens. */
export function twitterApiOAuth1(sandbox: Sandbox, username: string): TwitterApi {
  const tokens = {
    appKey: "key",
    appSecret: "secret",
    accessToken: `sandbox-${username}`,
    accessSecret: "secret",
  };
  return new TwitterApi(tokens, { httpAgent: new SandboxAgent(sandbox.port) });
}

/** X's own client, in the post vocabulary. */
export function xdk(sandbox: Sandbox, username: string): Client {
  return new Client({ baseUrl: sandbox.url, accessToken: `sandbox-${username}` });
}

/** The sandbox as a process of its own; its words go to stdout, its complaints where `errors` says. */
export function spawnSandbox(
  entry: string,
  settings: Readonly<Record<string, string>>,
  errors: "inherit" | "pipe" = "inherit",
): ChildProcessByStdio<null, Readable, Readable | null> {
  const environment = { ...process.env, ...settings };
  return spawn(process.execPath, ["--import", "tsx", entry], {
    env: environment,
    stdio: ["ignore", "pipe", errors],
  }) as ChildProcessByStdio<null, Readable, Readable | null>;
}
