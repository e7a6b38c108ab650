import type { Outbound, Refusal, SendOutcome } from "../../channel";
import { troubleOf } from "../trouble";
import type { HandedOver } from "./hand-over";

const SECOND = 1000;
const RETRY_MS = 60 * SECOND;
const UNREACHED_MS = 15 * SECOND;

interface Tried {
  outbound: Outbound;
  host: string;
  messageId: string;
  now: Date;
}

/** What a server's answer means for the reply (RFC 5321 §4.2.1): 4yz later, 5yz never; no answer is a doubt. */
export function outcomeOf(handed: HandedOver, tried: Tried): SendOutcome {
  const { outbound, host, messageId, now } = tried;
  switch (handed.result) {
    case "accepted": {
      const isRefused = handed.rejected.includes(outbound.recipientExternalId ?? "");
      if (isRefused)
        return {
          outcome: "refused",
          code: "mail-cc-only",
          values: { to: outbound.recipientExternalId ?? "" },
        };
      return { outcome: "sent", externalId: `mid:${messageId}`, sentAt: now };
    }
    case "doubt":
      return { outcome: "unknown", code: "mail-no-answer" };
    case "not-sent":
      return unsent(handed.error, host, now);
  }
}

function unsent(error: unknown, host: string, now: Date): SendOutcome {
  const { responseCode, response, command } = error as Record<string, unknown>;
  const detail = String(response ?? "").slice(0, 300);
  const trouble = troubleOf(error, host);
  if (holding.has(trouble.code)) return later(now, trouble.code, trouble.values, true);
  if (typeof responseCode !== "number") return later(now, trouble.code, trouble.values, false, UNREACHED_MS);
  const values = { detail, status: responseCode };
  // 421 closes the line, whatever it was about to hear (RFC 5321 §3.8).
  if (responseCode < 500) return later(now, "mail-later", values, responseCode === 421);
  if (responseCode === 530) return later(now, "mail-login-refused", { host, reason: detail }, true);
  if (responseCode === 552 || / 5\.(3\.4|2\.3)\b/.test(detail))
    return { outcome: "refused", code: "mail-too-large-there", values };
  const isRecipient = /^RCPT/.test(String(command ?? "")) || / 5\.1\./.test(detail);
  return {
    outcome: "refused",
    code: isRecipient ? "mail-recipient-refused" : "mail-refused-for-good",
    values,
  };
}

/** What a person has to mend before any mail of the account can go. */
const holding: ReadonlySet<string> = new Set([
  "mail-certificate",
  "mail-no-starttls",
  "mail-login-refused",
  "mail-no-such-host",
]);

export function later(
  now: Date,
  code: string,
  values: Refusal["values"],
  holdsAccount: boolean,
  ms = holdsAccount ? 5 * RETRY_MS : RETRY_MS,
): SendOutcome {
  return { outcome: "retry-at", at: new Date(now.getTime() + ms), code, values, holdsAccount };
}
