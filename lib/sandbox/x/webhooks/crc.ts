import { randomBytes } from "node:crypto";
import type { XApp } from "../oauth/apps";
import type { HttpCaller } from "./http-caller";
import { provesSecret } from "./signatures";

/** `wrong` ends a webhook at once; `transient` only after 28 hours of it. */
export type CrcVerdict = "passed" | "wrong" | "transient";

/** Asks the webhook to prove that it knows the app's secret. */
export async function checkCrc(caller: HttpCaller, app: XApp, url: string): Promise<CrcVerdict> {
  const token = randomBytes(24).toString("base64url");
  const target = new URL(url);
  target.searchParams.set("crc_token", token);
  const outcome = await caller.call({ method: "GET", url: target.href });
  if (!outcome.ok) return outcome.cause === "tls" ? "wrong" : "transient";
  if (outcome.status >= 400) return "transient";
  if (outcome.status < 200 || outcome.status >= 300) return "wrong";
  return provesSecret(app, token, responseTokenOf(outcome.text)) ? "passed" : "wrong";
}

function responseTokenOf(text: string): unknown {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && "response_token" in answer
      ? answer.response_token
      : undefined;
  } catch {
    return undefined;
  }
}
