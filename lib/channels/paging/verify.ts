import { timingSafeEqual } from "node:crypto";
import { twilioSignature } from "../twilio-signature";
import { escapedXml } from "./twiml";

/** Whether the provider that holds this token sent the form to this address of ours, with or without the port that goes without saying. */
export function isFromProvider(
  token: string,
  url: URL,
  form: URLSearchParams,
  given: string | null,
): boolean {
  if (given === null) return false;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const rest = `${url.pathname}${url.search}`;
  return [`${url.protocol}//${url.hostname}:${port}${rest}`, `${url.origin}${rest}`].some((address) => {
    const [a, b] = [Buffer.from(given), Buffer.from(twilioSignature(token, address, form))];
    return a.length === b.length && timingSafeEqual(a, b);
  });
}

/** What the provider says or writes back once an answer came. */
export function thanks(kind: "sms" | "voice", text: string): string {
  const verb = kind === "sms" ? "Message" : "Say";
  return `<?xml version="1.0" encoding="UTF-8"?><Response><${verb}>${escapedXml(text)}</${verb}></Response>`;
}
