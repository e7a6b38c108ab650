import { createHmac } from "node:crypto";

/**
 * Twilio's X-Twilio-Signature: base64 HMAC-SHA1, under the account's auth token, of the URL as Twilio was given it
 * followed by every form field, sorted, name and value without anything between (Twilio docs, Security).
 */
export function twilioSignature(token: string, url: string, form: URLSearchParams): string {
  const pairs = [...form].sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const text = url + pairs.map(([name, value]) => name + value).join("");
  return createHmac("sha1", token).update(text, "utf8").digest("base64");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
