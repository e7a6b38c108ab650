import http from "node:http";
import https from "node:https";

export interface HttpCall {
  method: "GET" | "POST";
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
}

export type HttpOutcome =
  | { ok: true; status: number; text: string }
  | { ok: false; cause: "timeout" | "tls" | "network" };

const MAX_ANSWER_BYTES = 100_000;

/** Calls webhooks: ten seconds at most, no redirect followed, a short answer read. */
export class HttpCaller {
  readonly #agents = {
    "http:": new http.Agent({ keepAlive: true, maxSockets: 32 }),
    "https:": new https.Agent({ keepAlive: true, maxSockets: 32 }),
  };
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Never rejects: whatever goes wrong is an outcome. */
  call({ method, url, headers = {}, body }: HttpCall): Promise<HttpOutcome> {
    return new Promise((resolve) => {
      const secure = url.startsWith("https:");
      const length = body === undefined ? {} : { "content-length": String(body.length) };
      const options = {
        method,
        headers: { "user-agent": "TwitterBot/1.0", ...length, ...headers },
        signal: AbortSignal.timeout(this.#timeoutMs),
      };
      const request = secure
        ? https.request(url, { ...options, agent: this.#agents["https:"] })
        : http.request(url, { ...options, agent: this.#agents["http:"] });
      request.on("error", (error) => resolve({ ok: false, cause: causeOf(error) }));
      request.on("response", (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const done = () =>
          resolve({
            ok: true,
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
          });
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes <= MAX_ANSWER_BYTES) chunks.push(chunk);
          else {
            done();
            request.destroy();
          }
        });
        response.on("end", done);
        response.on("error", (error) => resolve({ ok: false, cause: causeOf(error) }));
      });
      request.end(body);
    });
  }

  stop(): void {
    this.#agents["http:"].destroy();
    this.#agents["https:"].destroy();
  }
}

function causeOf(error: Error): "timeout" | "tls" | "network" {
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  const code = "code" in error ? String(error.code) : "";
  return /CERT|SSL|TLS|SELF_SIGNED/.test(code) ? "tls" : "network";
}
