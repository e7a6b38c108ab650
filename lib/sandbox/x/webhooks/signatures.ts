import { createHmac } from "node:crypto";
import type { XApp } from "../oauth/apps";

/** `sha256=` and the base64 HMAC, as X writes both its signatures and what it expects from a CRC. */
export function hmac(secret: string, message: string | Buffer): string {
  return `sha256=${createHmac("sha256", secret).update(message).digest("base64")}`;
}

/** Both headers of a delivery, over the very bytes of the body; a public client has no client secret to sign with. */
export function signatureHeaders(app: XApp, body: Buffer): Record<string, string> {
  const headers: Record<string, string> = { "x-twitter-webhooks-signature": hmac(app.consumerSecret, body) };
  if (app.clientSecret !== undefined) {
    headers["x-twitter-webhooks-signature-oauth2"] = hmac(app.clientSecret, body);
  }
  return headers;
}

/** Whether the answer to a CRC proves that the webhook knows one of the app's secrets. */
export function provesSecret(app: XApp, crcToken: string, responseToken: unknown): boolean {
  const secrets = [app.clientSecret, app.consumerSecret].filter((secret) => secret !== undefined);
  return secrets.some((secret) => hmac(secret, crcToken) === responseToken);
}
