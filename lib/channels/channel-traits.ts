export type Audience = "public" | "private";
export type InteractionKind = "post" | "direct_message" | "email" | "call";

/** What everybody may know about a channel without touching its wire: pure data, also sent to the browser. */
export interface ChannelTraits {
  name: string;
  /** Name of the mark a screen shows; the word beside it comes from messages/<locale>/channels.json. */
  mark: string;
  audiences: readonly AudienceTraits[];
  canTakeBack: boolean;
  canHide: boolean;
  /** Its provider lets an account of ours shut a person out. */
  canBlock?: true;
  /** A turn starts at the earlier of published and received (X), at receipt (mail) or at the end (phone). */
  turnStart: "earlier" | "received" | "ended";
  connect: "oauth" | "settings" | "by-hand";
  /** How much may be called depends on what was bought from the provider. */
  hasPlans?: true;
  /** The provider's page where a person answers by hand; `{id}` is what is answered. */
  openReplyUrl?: string;
  /** Where somebody goes on in private with an account of ours: `{id}` is its id, `{text}` what stands there already. */
  privateLink?: string;
  /** The provider's page of a person; `{username}` is theirs. */
  profileUrl?: string;
  /** The provider's page of a post of ours: `{username}` is the account's, `{id}` the provider's own. */
  postUrl?: string;
  /** What people are known by on it, where that can be typed by hand and needs no provider to tell. */
  typedAs?: "address" | "number";
  /** How the desk can write to itself over it: the account to its own address, or another account of ours to it. */
  canary?: "itself" | "sibling";
  /** The health cause that says the provider's balance is used up. */
  emptyBalanceCode?: string;
  /** What is said in public can be searched through it. */
  listens?: ListeningTraits;
  /** What its provider takes for calls, in thousandths of a US dollar. */
  prices?: PriceList;
}

export interface ListeningTraits {
  /** The language its queries are written in. */
  syntax: "x-search";
  /** Longest query in code points, by what was bought. */
  maxQuery: Readonly<Record<"self_serve" | "enterprise", number>>;
  /** How far the search reaches back. */
  reachDays: number;
}

export type PricedItem =
  | "post-read"
  | "person-read"
  | "message-read"
  | "owned-read"
  | "count"
  | "post-write"
  | "post-write-with-link"
  | "reply-write"
  | "message-write"
  | "post-manage"
  | "interaction-delete"
  | "media-metadata";
export type PriceList = Readonly<Record<PricedItem, number>>;

export interface AudienceTraits {
  audience: Audience;
  kind: InteractionKind;
  /** `weighted` is counted as X does; `characters` in code points. */
  count: "weighted" | "characters";
  limit: number;
  maxParts: number;
  maxAttachments: number;
  /** Takes documents and other files too, not only pictures. */
  takesFiles?: boolean;
  /** Leading mentions of a reply are free. */
  leadingMentionsFree: boolean;
}
