import type { SandboxMail } from "../mail/mail-store";
import type { LedgerEntry } from "./ledger";
import type { XDirectMessage, XMedia, XPost, XUser } from "./model";

/** One line of the journal; `ledger` goes along when the line is an effect. */
export type WorldEntry = (
  | { t: "user"; user: XUser }
  | { t: "post"; post: XPost }
  | { t: "message"; message: XDirectMessage }
  | { t: "media"; media: XMedia }
  | { t: "mail"; mail: SandboxMail }
  | { t: "room"; room: string; value: unknown }
  | { t: "effect" }
) & { ledger?: LedgerEntry };

/** The journal is our own file; a line without a known mark is of another make and is left out. */
export function isWorldEntry(line: unknown): line is WorldEntry {
  return typeof line === "object" && line !== null && "t" in line && typeof line.t === "string";
}
