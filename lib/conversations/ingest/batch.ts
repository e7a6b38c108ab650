import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { InboundMail } from "@/lib/channels/inbound-mail";
import type { Cause } from "@/lib/conversations/rules/statuses";
import type { Identified } from "@/lib/customers/identify-customers";
import type { PlacedFinding } from "@/lib/red-flags/rules/merge-findings";
import type { FlagRules, Span } from "@/lib/red-flags/schemas";

/** An interaction we hold, stored or about to be; looked up by any of its ids. */
export interface Known {
  id: string;
  externalId: string;
  threadId: string;
  conversationId: string | null;
  customerId: string;
  handleId: string;
  direction: string;
  number: number;
  text: string;
  version: number;
  publishedAt: Date;
  isGone: boolean;
  reposts: number;
  likes: number;
  views: number;
  accountIds: Set<string>;
  /** The row, while it is not stored yet. */
  row: NewInteraction | null;
}

export interface ThreadState {
  id: string;
  channel: string;
  place: string;
  handleId: string;
  conversationId: string | null;
  /** The handle's id at the provider; of stored threads. */
  address?: string;
  isNew: boolean;
}

export interface ConversationState {
  id: string;
  customerId: string;
  accountId: string | null;
  status: string;
  teamId: string | null;
  language: string | null;
  lastChannel: string;
  lastAudience: string;
  preview: string;
  openedAt: Date;
  resolvedAt: Date | null;
  lastInboundAt: Date | null;
  lastInteractionNumber: number;
  joinedIntoId: string | null;
  /** The import that opens it; of what comes over a wire absent. */
  importId?: string;
  isNew: boolean;
  isChanged: boolean;
}

export interface NewInteraction {
  id: string;
  channel: string;
  externalId: string;
  threadId: string;
  conversationId: string | null;
  customerId: string;
  handleId: string;
  accountId: string;
  agentId: string | null;
  number: number;
  kind: string;
  audience: string;
  direction: string;
  authorType: string;
  text: string;
  language: string | null;
  publishedAt: Date;
  receivedAt: Date;
  inReplyToExternalId: string | null;
  inReplyToId: string | null;
  quote: unknown;
  initials: string | null;
  isNative: boolean;
  isEdited: boolean;
  opensTurn: boolean;
  mayApiReply: boolean | null;
  deletedAt: Date | null;
  withheldReason: string | null;
  isEncrypted: boolean;
  reposts: number;
  likes: number;
  views: number;
  url: string | null;
  version: number;
}

/** What a mail carries besides its words. */
export interface MailRow extends Omit<InboundMail, "bounced" | "messageId"> {
  interactionId: string;
  messageId: string | null;
  bounced: InboundMail["bounced"] | null;
  trust: MailTrust;
}

/** How a mail came to its conversation: by our token, by our token from another's address, or without one. */
export type MailTrust = "proved" | "unverified" | "none";

/** What the rules of words made of an interaction. */
export interface TriageRow {
  interactionId: string;
  tone: number | null;
  isMixed: boolean;
  toneWords: readonly (Span & { weight: number })[];
  marks: readonly unknown[];
  textKey: string | null;
  rulesVersion: number;
}

/** All rows one batch writes. */
export interface Plan {
  threads: (ThreadState & { accountId: string; openedAt: Date })[];
  /** Threads that now belong elsewhere; what lay in them without a conversation comes along. */
  moves: { threadId: string; conversationId: string }[];
  interactions: NewInteraction[];
  edits: { id: string; conversationId: string | null; text: string; version: number; publishedAt: Date }[];
  versions: { interactionId: string; externalId: string; text: string; publishedAt: Date }[];
  aliases: { channel: string; externalId: string; interactionId: string }[];
  accounts: { interactionId: string; accountId: string; receivedAt: Date }[];
  raws: { interactionId: string; rawEventId: string; receivedAt: Date }[];
  attachments: {
    id: string;
    interactionId: string;
    position: number;
    type: string;
    altText: string | null;
    sourceUrl: string | null;
    externalId: string;
    createdAt: Date;
    state: "pending" | "stored" | "failed";
    failure: string | null;
    name: string;
    bytes: number;
    width: number | null;
    height: number | null;
    key: string | null;
    contentId: string | null;
    role: "file" | "inline";
  }[];
  mails: MailRow[];
  triages: TriageRow[];
  /** Posts that more people have seen since. */
  grown: { id: string; reposts: number; likes: number; views: number }[];
  acts: {
    id: string;
    conversationId: string;
    kind: string;
    actedAt: Date;
    values: Record<string, unknown>;
    threadIds: string[];
  }[];
}

/** What is known before a batch, what it decides, and what it may ask. */
export interface Batch {
  /** People who are not heard for now. */
  muted: ReadonlySet<string>;
  now: Date;
  newId(): string;
  traits: ReadonlyMap<string, ChannelTraits>;
  identified: ReadonlyMap<string, Identified>;
  known: Map<string, Known>;
  removed: Map<string, string>;
  threads: Map<string, ThreadState>;
  conversations: Map<string, ConversationState>;
  /** Whether a Message-ID is ours, made for this thread and address. */
  proves(messageId: string, thread: { threadId: string; address: string }): boolean;
  plan: Plan;
  causes: Map<string, Cause>;
  /** What its words raise, and the rules they were read by. */
  rules: FlagRules;
  findings: Map<string, PlacedFinding[]>;
}

export const idKey = (channel: string, externalId: string): string => `${channel} ${externalId}`;
export const threadKey = (channel: string, place: string, handleId: string): string =>
  `${channel} ${handleId} ${place}`;

export function emptyPlan(): Plan {
  return {
    threads: [],
    moves: [],
    interactions: [],
    edits: [],
    versions: [],
    aliases: [],
    accounts: [],
    raws: [],
    attachments: [],
    mails: [],
    triages: [],
    grown: [],
    acts: [],
  };
}
