import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import type { Agents } from "./agents";
import { type Answer, problemOf } from "./failure";

export interface Opened {
  response: IncomingMessage;
  close(reason: Error): void;
}

const maxProblemBytes = 64 * 1024;

/**
 * Opens a response that is read as it comes: a stream, or bytes of media. Our own request: twitter-api-v2 turns
 * characters cut between two chunks into garbage.
 */
export function open(
  agents: Agents,
  path: string,
  bearer: string | undefined,
  headersMs: number,
  /** Media lie on hosts of their own; left out it is the API, by our own route. */
  host?: string,
): Promise<Opened | Extract<Answer, { ok: false }>> {
  return new Promise((resolve) => {
    const req = request({
      ...(host === undefined ? { agent: agents.fresh, host: "api.x.com" } : { host }),
      path: `/${path}`,
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    });
    const late = setTimeout(() => req.destroy(new Error("no headers in time")), headersMs);
    req.once("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      resolve({ ok: false, failure: { kind: "not-sent", reason: error.code ?? error.message } });
    });
    req.once("response", (response) => {
      clearTimeout(late);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) {
        response.on("error", () => undefined);
        resolve({ response, close: (reason) => response.destroy(reason) });
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxProblemBytes) chunks.push(chunk);
      });
      response.once("close", () => {
        const header = (name: string) => {
          const value = response.headers[name];
          return Array.isArray(value) ? value[0] : value;
        };
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ ok: false, failure: { kind: "answered", ...problemOf(status, text, header) } });
      });
      response.on("error", () => undefined);
    });
    req.end();
  });
}
