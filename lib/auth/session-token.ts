import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/base/env";
import { publicUrl } from "./hosts";

/** `__Host-` needs Secure, which a browser takes only over https; a plain loopback address gets a plain name. */
export function isSecureDesk(): boolean {
  return publicUrl().protocol === "https:";
}

export function sessionCookieName(): string {
  return isSecureDesk() ? "__Host-caret.session" : "caret.session";
}

/** What a token says never changes; opening its seal costs a tenth of a request. Whether the session still stands is asked apart. */
const opened = new Map<string, { id: string; untilSeconds: number }>();
const MOST_OPENED = 5000;

/** The session id inside the request's cookie; null when there is none or it isn't ours. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const secret = env().AUTH_SECRET;
  if (!token || !secret || token.length > 4096) return null;
  const known = opened.get(token);
  if (known && Date.now() / 1000 < known.untilSeconds) return known.id;
  try {
    const claims = await decode({ token, secret });
    const id = claims?.sessionId;
    if (typeof id !== "string" || !/^[0-9a-f-]{36}$/.test(id)) return null;
    if (opened.size >= MOST_OPENED) opened.clear();
    opened.set(token, { id, untilSeconds: Number(claims?.exp ?? 0) });
    return id;
  } catch {
    return null;
  }
}
