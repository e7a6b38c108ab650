/** The contract between the desk and a wire. A channel is a folder beside this file and a line in registry.ts. */
import type { Env } from "@/lib/base/env";
import type { Audience, ChannelTraits, InteractionKind } from "./channel-traits";
import type { AccountCheckResult, ConnectedAccount } from "./connection";
import type { InboundCall } from "./inbound-call";
import type { InboundMail } from "./inbound-mail";
import type { ListeningAsk, ListeningTrouble } from "./listening";
import type { OutboundMail } from "./outbound-mail";

export interface Author {
  externalId: string;
  username?: string;
  displayName?: string;
  avatarUrl?: string;
  bio?: string;
  followers?: number;
  isVerified?: boolean;
  verifiedType?: string;
  isProtected?: boolean;
  acceptsPrivate?: boolean;
}

export interface InboundMedia {
  /** Carried by the arrival itself; stored as it comes in. */
  bytes?: Uint8Array;
  name?: string;
  /** How the words of a mail point at it. */
  contentId?: string;
  externalId: string;
  /** Where the worker fetches it; never shown to a browser. */
  sourceUrl?: string;
  type?: string;
  altText?: string;
}

/** One interaction as a wire brought it, by a customer or by ourselves. */
export interface Inbound {
  channel: string;
  /** Stable over edits: for X `post:` + first id of the edit chain, or `dm:` + event id. */
  externalId: string;
  /** Every further id it is known by, newest last. */
  aliases: readonly string[];
  /** Position in its edit chain; a higher one replaces the text. */
  version: number;
  kind: InteractionKind;
  audience: Audience;
  /** `outbound` when the author is the account itself, or wrote to the customer in its name. */
  direction: "inbound" | "outbound";
  /** The person outside: the author of what came in, the receiver of what went out. */
  customer: Author | null;
  /** The provider's place of the thread: X conversation `post:<id>` or DM conversation `dm:<id>`. */
  place: string;
  text: string;
  language?: string;
  publishedAt: Date;
  inReplyToExternalId?: string;
  /** For what went out natively: whom it answers, where the wire says so. */
  inReplyToAuthorExternalId?: string;
  /** How it names our account: in its own words, only in the automatic prefix of a reply, or not at all. */
  names: "body" | "prefix" | "none";
  /** Answers a post of ours. */
  answersOurs: boolean;
  /** Its author opened the thread (or there is nobody else in it). Null when the wire can't say. */
  isThreadAuthor: boolean | null;
  quote?: { externalId: string; author?: string; text?: string };
  media: readonly InboundMedia[];
  isEncrypted?: boolean;
  /** False for what no person wrote: it starts no clock. */
  opensTurn?: boolean;
  mail?: InboundMail;
  call?: InboundCall;
  /** Whether the provider lets this account answer it by API; undefined when unknown. */
  mayApiReply?: boolean;
  isRepost?: boolean;
  metrics?: { reposts: number; likes: number; views: number };
  url?: string;
}

/** What raw bytes of a wire say. */
export type WireEvent =
  | { type: "arrived"; inbound: Inbound }
  | { type: "removed"; externalId: string; reason: "deleted" | "protected" | "suspended" | "withheld" }
  | { type: "revoked"; accountExternalId: string }
  /** A message of ours to ourselves came back. */
  | { type: "canary"; mark: string }
  | { type: "ignored"; what: string }
  | { type: "unreadable"; reason: string; externalId?: string };

/** The account a call is made for, without secrets. */
export interface AccountRef {
  id: string;
  channel: string;
  externalId: string | null;
  handle: string;
  plan: "self_serve" | "enterprise";
}

/** Raw bytes as they came, to be stored before anything else happens to them. */
export interface RawArrival {
  account: AccountRef;
  /** X: `stream`, `mentions`, `search`, `dm`, `timeline`, `lookup`, `listening:<key>`. Mail: `smtp`, `drop`, `inbox`, `sent`. All: `webhook`. */
  source: string;
  body: Uint8Array;
  /** Too large to be carried: the whole lies in the file store, `body` has its beginning. */
  file?: { key: string; bytes: number };
  /** Who brings it waits for the commit alone; the sweep reads it. */
  readLater?: boolean;
  /** When it was stored, once it is. */
  receivedAt?: Date;
}

/** A page of a pull. The cursor is moved after the page is stored and committed. */
export interface PulledPage {
  /** Null when there is nothing new but how far it was read. */
  raw: RawArrival | null;
  cursorKind: string;
  cursor: unknown;
  /** True when further pages wait behind this one. */
  more: boolean;
  /** Told once the page is in; until then the wire hands it over again. The next page may be asked for before. */
  taken?(): void;
}

export interface OutboundMedia {
  name: string;
  type: string;
  bytes: Uint8Array;
  altText?: string;
}

export interface Outbound {
  account: AccountRef;
  kind: InteractionKind;
  audience: Audience;
  text: string;
  replyToExternalId?: string;
  recipientExternalId?: string;
  /** The provider's place, where the thread is known. */
  place?: string;
  media: readonly OutboundMedia[];
  /** Ours, made when queued; a wire with idempotency or Message-IDs carries it. */
  replyId: string;
  position: number;
  timeoutMs: number;
  mail?: OutboundMail;
  /** One of very many: the wire may keep its line open for the next, and files no copy. */
  inBulk?: true;
}

export type Refusal = { code: string; values: Readonly<Record<string, string | number | boolean | null>> };

/** `sent` only with the provider's id; `unknown` when the call may have had its effect: never resent blindly. */
export type SendOutcome =
  | { outcome: "sent"; externalId: string; sentAt?: Date; place?: string }
  | { outcome: "retry-at"; at: Date; code: string; values?: Refusal["values"]; holdsAccount: boolean }
  | { outcome: "refused"; code: string; values: Refusal["values"] }
  | { outcome: "unknown"; code: string };

/** Done, and how far it reaches: `messages` where the provider lets the account shut out direct messages alone. */
export type BlockOutcome =
  | { outcome: "done"; reach: "everything" | "messages" }
  | Exclude<SendOutcome, { outcome: "sent" }>;

export type LookOutcome =
  | { found: true; externalId: string; sentAt: Date }
  | { found: false }
  /** There is no place to look: a person decides. */
  | { found: "nowhere" }
  | { found: "unknown"; retryAt: Date };

/** What is looked for on our own side when a send is in doubt. */
export interface Sought {
  account: AccountRef;
  kind: InteractionKind;
  audience: Audience;
  text: string;
  replyToExternalId?: string;
  recipientExternalId?: string;
  newestOwnId?: string;
  startedAt: Date;
  /** Ids already known to be other replies of ours. */
  taken: readonly string[];
  /** For a mail, by which it is found. */
  messageId?: string;
}

/** What a query would have found in the days the search reaches back. */
export interface ListeningTrial {
  /** Null where the provider would not count. */
  hits: number | null;
  perDay: readonly { startAt: string; hits: number }[];
  /** A few of them, as bytes that fold like any others; not stored. */
  raw: RawArrival;
}

/** What a channel that may listen can be asked of what is said in public. */
export interface ListeningDeeds {
  /** Pages with something new, with overlap; the last may tell why there are no more. */
  read(account: AccountRef, ask: ListeningAsk): AsyncIterable<PulledPage | { trouble: ListeningTrouble }>;
  tryOut(account: AccountRef, query: string): Promise<ListeningTrial | { trouble: ListeningTrouble }>;
}

export interface Channel {
  readonly traits: ChannelTraits;
  /** Of a channel whose traits say that it listens. */
  readonly listening?: ListeningDeeds;
  /** What the stored bytes say about this account; the same bytes say the same again. Never rejects. */
  fold(raw: RawArrival): Promise<WireEvent[]>;
  /**
   * Stays connected to the live way in until the signal; hands over each arrival and waits for it to be stored, or
   * says that the lists have something new. One process at a time runs it: a provider counts connections.
   */
  listen(
    accounts: readonly AccountRef[],
    store: (raws: readonly RawArrival[]) => Promise<void>,
    signal: AbortSignal,
    pullSoon?: () => void,
  ): Promise<void>;
  /** The auditor: pages newer than the cursor, with overlap. */
  pull(account: AccountRef, cursors: ReadonlyMap<string, unknown>): AsyncIterable<PulledPage>;
  /** Asks the provider again for what is stored: the bytes fold into `removed` for what is gone. */
  lookUp(account: AccountRef, externalIds: readonly string[]): Promise<RawArrival[]>;
  send(outbound: Outbound): Promise<SendOutcome>;
  /** The id of our newest own message, to start a later look from; undefined when there is none. */
  newestOwnId(account: AccountRef, kind: InteractionKind): Promise<string | undefined>;
  lookFor(sought: Sought): Promise<LookOutcome>;
  takeBack(account: AccountRef, externalId: string): Promise<SendOutcome>;
  hide(account: AccountRef, externalId: string, hidden: boolean): Promise<SendOutcome>;
  /** Of a channel whose traits say so: shuts a person out, or lets them in again. Twice does no harm. */
  block?(account: AccountRef, personExternalId: string, blocked: boolean): Promise<BlockOutcome>;
  fetchMedia(
    account: AccountRef,
    media: { sourceUrl: string; externalId?: string },
  ): Promise<{ bytes: Uint8Array; type: string }>;
  check(account: AccountRef): Promise<AccountCheckResult[]>;
  /** OAuth: the page to send the browser to, and the verifier to keep. */
  beginConnect(redirectUrl: string, state: string): { url: string; verifier: string };
  finishConnect(input: { code: string; verifier: string; redirectUrl: string }): Promise<ConnectedAccount>;
}

export type Channels = ReadonlyMap<string, Channel>;

/** Where this desk runs and what the wires need of it. */
export interface ChannelSettings {
  world: "sandbox" | "live";
  env: Env;
}
