import type { MailServerWish } from "../schemas";

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/**
 * Why the desk may not use this server: the clear is for this machine only, and a sandbox desk never leaves it
 * (DESIGN §8). Null when it may.
 */
export function mailServerProblem(
  { host, tls }: Pick<MailServerWish, "host" | "tls">,
  world: "sandbox" | "live",
): "mail-outside" | "mail-clear-text" | null {
  if (loopback.test(host)) return null;
  if (world === "sandbox") return "mail-outside";
  return tls === "none" ? "mail-clear-text" : null;
}

/** A stored password goes to the server it was given for, and to no other. */
export function keepsPassword(
  stored: { host: string | null; name: string | null },
  wish: Pick<MailServerWish, "host" | "name">,
): boolean {
  return stored.host === wish.host && stored.name === wish.name;
}
