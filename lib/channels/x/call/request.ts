import type { IncomingHttpHeaders } from "node:http";
import {
  ApiPartialResponseError,
  ApiRequestError,
  ApiResponseError,
  type IClientSettings,
  TwitterApi,
} from "twitter-api-v2";
import { wireOf } from "../fold/wire";
import type { Agents } from "./agents";
import { type Answer, problemOf } from "./failure";

export type Credential = { bearer: string } | { clientId: string; clientSecret: string };

export interface Request {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path below the root, such as `2/tweets`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
  isMultipart?: boolean;
  timeoutMs: number;
}

/** One call through twitter-api-v2, with a deadline over all of it. Never throws for what the network or X does. */
export async function request(agents: Agents, credential: Credential, asked: Request): Promise<Answer> {
  const signal = AbortSignal.timeout(asked.timeoutMs);
  const settings: Partial<IClientSettings> = {
    httpAgent: asked.method === "GET" ? agents.kept : agents.fresh,
    plugins: [
      {
        onBeforeRequest: ({ requestOptions }) => {
          requestOptions.signal = signal;
        },
      },
    ],
  };
  const client =
    "bearer" in credential
      ? new TwitterApi(credential.bearer, settings)
      : new TwitterApi(credential, settings);
  const prefix = "https://api.x.com/";
  const query = { ...asked.query };
  // Text, not JSON: the raw bytes are kept, and a body that isn't JSON must not throw inside the library.
  const options = { prefix, fullResponse: true, forceParseMode: "text" } as const;
  const form = asked.isMultipart ? ({ forceBodyMode: "form-data" } as const) : {};
  try {
    const { v2 } = client;
    const body = { ...asked.body };
    const { data, headers } = await (asked.method === "GET"
      ? v2.get<string>(asked.path, query, options)
      : asked.method === "DELETE"
        ? v2.delete<string>(asked.path, query, options)
        : asked.method === "PUT"
          ? v2.put<string>(asked.path, body, options)
          : v2.post<string>(asked.path, body, { ...options, ...form, query }));
    return accepted(String(data ?? ""), readerOf(headers));
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** A 2xx whose body is not whole JSON is an answer cut off: the call may have had its effect. */
function accepted(text: string, header: (name: string) => string | undefined): Answer {
  try {
    return { ok: true, status: 200, text, body: wireOf(JSON.parse(text)) ?? {}, header };
  } catch {
    return { ok: false, failure: { kind: "cut", reason: "not-json" } };
  }
}

function failureOf(error: unknown) {
  if (error instanceof ApiResponseError) {
    const data: unknown = error.data;
    const text = typeof data === "string" ? data : (JSON.stringify(data) ?? "");
    return { kind: "answered" as const, ...problemOf(error.code, text, readerOf(error.headers)) };
  }
  if (error instanceof ApiPartialResponseError) return { kind: "cut" as const, reason: "partial" };
  const cause = error instanceof ApiRequestError ? causeOf(error) : error;
  const code = codeOf(cause);
  return beforeSending.has(code) || (wireOf(cause)?.syscall === "connect" && code !== "")
    ? { kind: "not-sent" as const, reason: code }
    : { kind: "cut" as const, reason: code || "socket" };
}

/** The library's own `requestError` is always undefined; the cause lies in `_options`. */
function causeOf(error: ApiRequestError): unknown {
  return wireOf(Reflect.get(error, "_options"))?.error;
}

const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function codeOf(cause: unknown): string {
  const code = wireOf(cause)?.code;
  if (typeof code === "string") return code;
  return cause instanceof Error ? cause.name : "";
}

function readerOf(headers: IncomingHttpHeaders | undefined): (name: string) => string | undefined {
  return (name) => {
    const value = headers?.[name];
    return Array.isArray(value) ? value[0] : value;
  };
}
