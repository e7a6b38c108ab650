import type { ChannelDeps } from "../channel-deps";
import type { Mailbox } from "../mailbox";
import type { HealthBoard } from "./health-board";
import type { ImapLines } from "./imap/lines";
import type { LinePool } from "./send/line-pool";
import type { EmailSettings } from "./settings";

/** What every part of the mail wire shares. */
export interface MailLink {
  settings: EmailSettings;
  deps: ChannelDeps;
  health: HealthBoard;
  lines: ImapLines;
  /** For mail that goes out in numbers. */
  pool: LinePool;
  /** The mailbox as it was a moment ago. */
  recentMailbox(accountId: string): Promise<Mailbox | null>;
}
