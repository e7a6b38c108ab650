import { env } from "@/lib/base/env";

const LOOPBACK = /^(127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/i;

/** Whether a Host header names this machine itself. */
export function isLoopbackHost(host: string | null): boolean {
  return host !== null && LOOPBACK.test(host);
}

/** The only source of absolute links. */
export function publicUrl(): URL {
  return new URL(env().PUBLIC_URL ?? `http://127.0.0.1:${env().PORT}`);
}

/** Sandbox keys and one-click sign-in work only where nobody from outside can knock. */
export function isPrivateSandbox(world: "sandbox" | "live", host: string | null): boolean {
  return world === "sandbox" && isLoopbackHost(env().HOST) && isLoopbackHost(host);
}

/** A desk bound to loopback answers no other Host: a rebinding page would else speak with the agent's cookie. */
export function isServedHost(host: string | null): boolean {
  if (!isLoopbackHost(env().HOST)) return true;
  return isLoopbackHost(host) || host === publicUrl().host;
}

/**
 * Whether a state change comes from our own pages. Without an Origin only what the browser itself marks as same-origin
 * counts. A proxy that forwards says where a request was for, never whence it came: its headers are not read.
 */
export function isSameOrigin({ headers }: { headers: Pick<Headers, "get"> }): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get("host") || origin === publicUrl().origin;
}
