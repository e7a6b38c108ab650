import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import webPush from "web-push";
import type { PushCall, PushOutcome, SendPush } from "../push-call";

export interface PushSettings {
  world: "sandbox" | "live";
  /** Addresses and ranges of our own network that may be called, parted by commas. */
  allowedPrivate?: string | undefined;
}

/**
 * Makes the sender to browsers (RFC 8030, encrypted by RFC 8291). Only https, but for private addresses that the sandbox
 * was allowed; no private address else, looked up anew for every call; no redirect.
 */
export function createPushSender({ world, allowedPrivate }: PushSettings): SendPush {
  const allowIPAddressList = (allowedPrivate ?? "").split(",").flatMap((each) => each.trim() || []);
  const filter = { allowIPAddressList, keepAlive: false };
  const secure = new RequestFilteringHttpsAgent(filter);
  const plain = new RequestFilteringHttpAgent(filter);
  return async (call) => {
    const url = URL.canParse(call.subscription.endpoint) ? new URL(call.subscription.endpoint) : null;
    const isPlain = url?.protocol === "http:" && world === "sandbox" && allowIPAddressList.length > 0;
    if (url?.username !== "" || (url.protocol !== "https:" && !isPlain))
      return { kind: "refused", code: "insecure" };
    const request = requestOf(call);
    if (!request) return { kind: "refused", code: "bad-keys" };
    return send(url, request, isPlain ? plain : secure, call.timeoutMs);
  };
}

interface PushRequest {
  headers: Record<string, string | number>;
  body: Buffer;
}

/** Null where the browser's keys are no keys. */
function requestOf(call: PushCall): PushRequest | null {
  try {
    const { headers, body } = webPush.generateRequestDetails(call.subscription, call.payload, {
      vapidDetails: { subject: call.contact, ...call.keys },
      TTL: call.ttlSeconds,
      contentEncoding: "aes128gcm",
      urgency: "high",
    });
    return body ? { headers: headers as Record<string, string | number>, body } : null;
  } catch {
    return null;
  }
}

function send(
  url: URL,
  { headers, body }: PushRequest,
  agent: http.Agent,
  timeoutMs: number,
): Promise<PushOutcome> {
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const options = { method: "POST", headers: { ...headers, "user-agent": "Caret" }, agent, signal };
    const request = (url.protocol === "https:" ? https : http).request(url, options, (response) => {
      response.resume();
      resolve(outcomeOf(response.statusCode ?? 0, response.headers["retry-after"]));
    });
    request.once("error", (error) =>
      resolve(
        /is not allowed/.test(error.message)
          ? { kind: "refused", code: "private-address" }
          : { kind: "later", code: signal.aborted ? "late" : "unreachable" },
      ),
    );
    request.end(body);
  });
}

/** 404 and 410 end a subscription (RFC 8030, 7.3); 429 and 5xx ask for patience. */
function outcomeOf(status: number, retryAfter: string | undefined): PushOutcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 404 || status === 410) return { kind: "gone" };
  const code = `http-${status}`;
  if (status !== 429 && status < 500) return { kind: "refused", code };
  const afterSeconds = Number(retryAfter);
  return Number.isFinite(afterSeconds) && afterSeconds > 0
    ? { kind: "later", code, afterSeconds: Math.min(afterSeconds, 3600) }
    : { kind: "later", code };
}
