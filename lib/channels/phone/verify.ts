import { createHmac, timingSafeEqual } from "node:crypto";
import { readPhoneNumber } from "@/lib/base/phone-number";
import type { ChannelSettings } from "../channel";
import { twilioSignature } from "../twilio-signature";
import type { WebhookDoor, WebhookRequest } from "../webhook-door";
import { isOwnDialect, readHeard } from "./read-heard";

type Verdict = ReturnType<WebhookDoor["verify"]>;

/** Known to the sandbox, and to nobody it could harm: no live desk takes it. */
const SANDBOX_SECRET = "sandbox-phone-secret";
/** How old, or how far ahead of our clock, a signed message may be. */
const WINDOW_SECONDS = 300;

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`, as our own outgoing webhooks are signed. */
export function callSignature(secret: string, unixSeconds: number, bytes: Uint8Array | string): string {
  const digest = createHmac("sha256", secret).update(`${unixSeconds}.`).update(bytes).digest("hex");
  return `t=${unixSeconds},v1=${digest}`;
}

/** The verdict on a message of our own shape at an instant. */
export function verifyOwn(secret: string, { bytes, header }: WebhookRequest, now: Date): Verdict {
  const given = header("caret-signature") ?? "";
  const unixSeconds = Number(/(?:^|,)\s*t=(\d{1,12})(?:,|$)/.exec(given)?.[1] ?? Number.NaN);
  if (!(Math.abs(now.getTime() / 1000 - unixSeconds) <= WINDOW_SECONDS)) return "forged";
  const wanted = callSignature(secret, unixSeconds, bytes).split(",v1=")[1] ?? "";
  const signatures = [...given.matchAll(/(?:^|,)\s*v1=([0-9a-f]{64})(?=,|$)/g)].map(([, hex]) => hex ?? "");
  return signatures.some((one) => isSame(one, wanted)) ? "genuine" : "forged";
}

function verifyTwilio(settings: ChannelSettings, { bytes, header }: WebhookRequest): Verdict {
  const token = settings.env.TWILIO_AUTH_TOKEN;
  if (!token) return "unconfigured";
  const given = header("x-twilio-signature");
  if (given === null) return "forged";
  const form = new URLSearchParams(new TextDecoder("utf-8").decode(bytes));
  return addresses(settings).some((url) => isSame(given, twilioSignature(token, url, form)))
    ? "genuine"
    : "forged";
}

/** Our own address as Twilio may write it: with and without the port that goes without saying. */
function addresses({ env }: ChannelSettings): string[] {
  const url = new URL("/api/webhooks/phone", env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const bare = `${url.protocol}//${url.hostname}${url.pathname}`;
  return url.port === ""
    ? [bare, `${url.protocol}//${url.hostname}:${port}${url.pathname}`]
    : [url.toString(), bare];
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A line's webhook: our own signed JSON, or Twilio's status callback. */
export const phoneWebhook: WebhookDoor = {
  verify(settings, request) {
    if (!isOwnDialect(request.bytes)) return verifyTwilio(settings, request);
    const secret =
      settings.env.PHONE_WEBHOOK_SECRET ?? (settings.world === "sandbox" ? SANDBOX_SECRET : undefined);
    return secret ? verifyOwn(secret, request, new Date()) : "unconfigured";
  },
  challenge: () => null,
  addressees(bytes) {
    const ours = readHeard(bytes)?.ours;
    return ours ? [readPhoneNumber(ours, null)?.e164 ?? ours] : [];
  },
};
