import { createHash, timingSafeEqual } from "node:crypto";
import type { WebhookDoor } from "../webhook-door";
import { addresseesOf } from "./in/addressees";
import { webhookSecret } from "./settings";

const MOST_BYTES = 40 * 1024 * 1024;
const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * `POST /api/webhooks/email`: the raw mail as the body, the desk's secret in `X-Caret-Secret`. Whose mailbox it is for
 * says `X-Caret-Mailbox`, else the mail's own delivery headers.
 */
export const emailWebhook: WebhookDoor = {
  mostBytes: MOST_BYTES,
  verify(settings, { header }) {
    const secret = webhookSecret(settings);
    if (secret === undefined) return "unconfigured";
    return timingSafeEqual(digest(header("x-caret-secret") ?? ""), digest(secret)) ? "genuine" : "forged";
  },
  challenge: () => null,
  addressees: (bytes, header) => {
    const named = header?.("x-caret-mailbox") ?? null;
    return named === null ? addresseesOf(bytes) : [named.trim().toLowerCase()];
  },
};
