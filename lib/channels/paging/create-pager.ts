import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";
import type { CallPaging, PagingMessage, PagingOutcome, PagingProvider } from "../paging-call";
import { pageTwiml } from "./twiml";

export interface PagerSettings {
  world: "sandbox" | "live";
  sandboxPort: number;
  /** Addresses and ranges of our own network that may be called, parted by commas. */
  allowedPrivate?: string | undefined;
}

const LONGEST = 50_000;

/** Makes the caller of the provider of text messages and calls: one request, no redirect, no private address, never twice. */
export function createPager({ world, sandboxPort, allowedPrivate }: PagerSettings): CallPaging {
  const allowIPAddressList = (allowedPrivate ?? "").split(",").flatMap((each) => each.trim() || []);
  const guarded = new RequestFilteringHttpsAgent({ allowIPAddressList, keepAlive: false });
  return async (provider, message, timeoutMs) => {
    const url = doorOf(provider, message, world, sandboxPort);
    if (!url) return { outcome: "refused", code: "provider-url" };
    const agent = url.protocol === "https:" ? guarded : new http.Agent({ keepAlive: false });
    return send(url, provider, formOf(provider, message), agent, timeoutMs);
  };
}

function doorOf({ url, accountSid }: PagingProvider, { kind }: PagingMessage, world: string, port: number) {
  const base = world === "sandbox" && url.startsWith("sandbox:") ? `http://127.0.0.1:${port}` : url;
  if (!URL.canParse(base) || (base === url && !url.startsWith("https:"))) return null;
  const place = kind === "sms" ? "Messages" : "Calls";
  return new URL(
    `${base.replace(/\/+$/, "")}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/${place}.json`,
  );
}

function formOf({ fromNumber }: PagingProvider, message: PagingMessage): string {
  const what: Record<string, string> =
    message.kind === "sms"
      ? { Body: message.text }
      : { Twiml: pageTwiml(message.text, message.language, message.answerUrl) };
  return new URLSearchParams({ To: message.to, From: fromNumber, ...what }).toString();
}

function send(
  url: URL,
  { accountSid, token }: PagingProvider,
  form: string,
  agent: http.Agent,
  timeoutMs: number,
): Promise<PagingOutcome> {
  const headers = {
    accept: "application/json",
    authorization: `Basic ${Buffer.from(`${accountSid}:${token}`).toString("base64")}`,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(form)),
    "user-agent": "Caret",
  };
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    let isConnected = false;
    const isSecure = url.protocol === "https:";
    const request = (isSecure ? https : http).request(
      url,
      { method: "POST", headers, agent, signal },
      (res) => {
        readAnswer(res).then(
          (text) => resolve(outcomeOf(res.statusCode ?? 0, text)),
          () => resolve({ outcome: "unknown", code: "cut" }),
        );
      },
    );
    request.once("socket", (socket) =>
      socket.once(isSecure ? "secureConnect" : "connect", () => {
        isConnected = true;
      }),
    );
    request.once("error", (error) => {
      const code = /is not allowed/.test(error.message) ? "private-address" : "unreachable";
      resolve(
        isConnected
          ? { outcome: "unknown", code: signal.aborted ? "late" : "cut" }
          : { outcome: "not-sent", code },
      );
    });
    request.end(form);
  });
}

async function readAnswer(response: http.IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > LONGEST) throw new Error("too long");
  }
  return text;
}

/** A 429 was not taken in; of a 5xx nobody knows (Twilio docs, Error and Warning Dictionary: 20429, 20500). */
function outcomeOf(status: number, text: string): PagingOutcome {
  const body = jsonOf(text);
  if (status >= 200 && status < 300)
    return typeof body.sid === "string"
      ? { outcome: "sent", externalId: body.sid }
      : { outcome: "unknown", code: "no-sid" };
  if (status === 429) return { outcome: "not-sent", code: "rate-limited" };
  if (status >= 500) return { outcome: "unknown", code: `http-${status}` };
  return { outcome: "refused", code: `provider-${typeof body.code === "number" ? body.code : status}` };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
