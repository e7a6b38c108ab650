import type { Readable } from "node:stream";
import type { AccountRef, Refusal } from "./channel";
import type { Mailbox } from "./mailbox";

export interface Tokens {
  accessToken: string;
  scopes: readonly string[];
  expiresAt: Date | null;
}

export interface FreshTokens {
  accessToken: string;
  refreshToken?: string;
  scopes: readonly string[];
  expiresAt: Date | null;
}

/** How an exchange of a refresh token went. `unknown`: the provider may have used it up. */
export type ExchangeResult = FreshTokens | "refused" | "not-sent" | "unknown";

/** Handed to channels; kept by accounts. A refresh is made once, under a lease, whatever number of processes ask. */
export interface TokenStore {
  read(accountId: string): Promise<Tokens | null>;
  /**
   * Runs the exchange under the lease and stores what it brings; others wait for that. `stale` is the token the
   * caller found refused. `later`: the provider was not reached, the refresh token is still good.
   */
  refresh(
    accountId: string,
    stale: string,
    exchange: (refreshToken: string) => Promise<ExchangeResult>,
  ): Promise<Tokens | "reconnect" | "later">;
}

/** What providers still allow, shared by all processes. */
export interface Budget {
  /** Takes one call; false with the instant it may be tried again. */
  take(scope: string, endpoint: string): Promise<{ granted: true } | { granted: false; resetAt: Date }>;
  /** What the provider's headers said. */
  seen(scope: string, endpoint: string, limit: number, remaining: number, resetAt: Date): Promise<void>;
}

/** Something a provider charges for. */
export interface Charge {
  item: string;
  /** Of one, in millionths of a US dollar. */
  micros: number;
  count: number;
  /** Of what is charged once a day however often it is read; as many as `count`, or none. */
  ids: readonly string[];
}

/** Keeps what calls cost; by account, or `app`. */
export interface Meter {
  note(scope: string, endpoint: string, charges: readonly Charge[]): Promise<void>;
}

export interface ChannelHealth {
  state: "live" | "late" | "down" | "reconnect";
  /** A code of messages/<locale>/accounts.json; not read when `live`. */
  code: string;
  values?: Refusal["values"];
}

/** Our mailboxes, kept by accounts. */
export interface MailboxStore {
  /** Null when the account has none, or waits for a person to connect it. */
  read(accountId: string): Promise<Mailbox | null>;
  /** The account a recipient's address belongs to; `isDrop` when it is the account's drop address. */
  route(address: string): Promise<{ account: AccountRef; isDrop: boolean } | null>;
}

/** What every channel is made with. */
export interface ChannelDeps {
  tokens: TokenStore;
  budget: Budget;
  meter: Meter;
  mailboxes: MailboxStore;
  /** Where what is too large to be held goes as it comes in. */
  files: { putStream(stream: Readable): Promise<{ key: string; bytes: number }> };
  /** Which of these ids the history has already, as external id or alias. */
  known(channel: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tells this desk's own mails from another's; no secret. */
  deskId: string;
  now(): Date;
  report(accountId: string, health: ChannelHealth): Promise<void>;
}
