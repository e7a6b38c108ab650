import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import type { CallSigned, SignedCall, SignedOutcome } from "../signed-call";
import { readAnswer } from "./read-answer";

export interface CallerSettings {
  world: "sandbox" | "live";
  sandboxPort: number;
  /** Addresses and ranges of our own network that may be called, parted by commas. */
  allowedPrivate?: string | undefined;
}

/**
 * Makes the caller of other systems. Private addresses are refused after the name was looked up, for every call anew;
 * a redirect is not followed. `Caret-Signature: t=…,v1=hex(HMAC-SHA256(secret, t + "." + body))`.
 */
export function createSignedCaller(settings: CallerSettings, now: () => Date): CallSigned {
  const allowIPAddressList = (settings.allowedPrivate ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const filter = { allowIPAddressList, keepAlive: false };
  const agents = {
    http: new RequestFilteringHttpAgent(filter),
    https: new RequestFilteringHttpsAgent(filter),
    sandbox: new http.Agent({ keepAlive: false }),
  };
  return async (call) => {
    const target = targetOf(call.url, settings);
    if (typeof target === "string") return { kind: "not-sent", cause: target };
    return send(call, target.url, agents[target.by], now());
  };
}

type Target = { url: URL; by: "http" | "https" | "sandbox" };

function targetOf(
  text: string,
  { world, sandboxPort, allowedPrivate }: CallerSettings,
): Target | "bad-url" | "insecure" {
  if (!URL.canParse(text)) return "bad-url";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "bad-url";
  switch (url.protocol) {
    case "https:":
      return { url, by: "https" };
    case "http:":
      return world === "live" && !allowedPrivate ? "insecure" : { url, by: "http" };
    case "sandbox:":
      if (world !== "sandbox") return "bad-url";
      return { url: new URL(url.pathname + url.search, `http://127.0.0.1:${sandboxPort}`), by: "sandbox" };
    default:
      return "bad-url";
  }
}

function send(call: SignedCall, url: URL, agent: http.Agent, at: Date): Promise<SignedOutcome> {
  const text = call.body === undefined ? "" : JSON.stringify(call.body);
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", call.secret).update(`${seconds}.${text}`).digest("hex");
  const headers: Record<string, string> = {
    accept: "application/json",
    "caret-signature": `t=${seconds},v1=${signature}`,
    "user-agent": "Caret",
    ...(call.key ? { "idempotency-key": call.key } : {}),
    ...(text
      ? { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }
      : {}),
  };
  const method = call.body === undefined ? "GET" : "POST";
  const signal = AbortSignal.timeout(call.timeoutMs);
  return new Promise((resolve) => {
    let isConnected = false;
    const options = { method, headers, agent, signal };
    const request = (url.protocol === "https:" ? https : http).request(url, options, (response) => {
      void readAnswer(response, signal).then(resolve);
    });
    request.once("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        isConnected = true;
      });
    });
    request.once("error", (error) => {
      const isPrivate = /is not allowed/.test(error.message);
      resolve(
        isConnected
          ? { kind: "doubt", cause: signal.aborted ? "late" : "cut" }
          : { kind: "not-sent", cause: isPrivate ? "private-address" : "unreachable" },
      );
    });
    request.end(text);
  });
}
