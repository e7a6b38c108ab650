/** What exists in the sandbox's X. Ids are decimal strings, instants milliseconds since 1970. */
export interface XUser {
  id: string;
  username: string;
  name: string;
  description: string;
  createdAt: number;
  verified: boolean;
  verifiedType: "none" | "blue" | "business" | "government";
  protected: boolean;
  suspended: boolean;
  receivesYourDm: boolean;
  followers: number;
  following: number;
  profileImageUrl: string;
  /** `self_serve` accounts reply by API only when summoned; `enterprise` ones always. */
  plan: "self_serve" | "enterprise";
  isAutomated: boolean;
  /** The username of the human account an automated one names as its operator. */
  automatedBy?: string;
  blocking: string[];
  /** Whom this person follows, by id; `reply_settings: following` asks it. */
  followingIds?: string[];
  location?: string;
  url?: string;
}

export interface XPost {
  id: string;
  authorId: string;
  text: string;
  createdAt: number;
  conversationId: string;
  inReplyToPostId?: string;
  inReplyToUserId?: string;
  quotedPostId?: string;
  repostedPostId?: string;
  /** Ids of the edit chain, oldest first; the last is this version. */
  editHistoryIds: string[];
  mentionedUsernames: string[];
  /** Mentions that stand only in the automatic reply prefix. */
  prefixUsernames: string[];
  language: string;
  replySettings: "everyone" | "following" | "mentionedUsers" | "subscribers" | "verified";
  mediaKeys: string[];
  hidden: boolean;
  deletedAt?: number;
  /** The newer version of an edited post; timelines, search and streams leave the older out. */
  supersededById?: string;
  /** UTF-16 length of the reply prefix in `text`, its trailing blank included. */
  prefixLength?: number;
  source: "native" | "api";
  reposts: number;
  likes: number;
  replies: number;
  quotes: number;
  views: number;
}

export interface XDirectMessage {
  id: string;
  conversationId: string;
  senderId: string;
  participantIds: string[];
  text: string;
  createdAt: number;
  mediaKeys: string[];
  /** An XChat message: the legacy endpoints never list it, `chat.received` carries ciphertext. */
  encrypted: boolean;
  source: "native" | "api";
  /** Who deleted it from their own view. */
  hiddenFor?: string[];
}

export interface XMedia {
  id: string;
  key: string;
  ownerId: string;
  category: string;
  type: string;
  bytes: number;
  altText?: string;
  createdAt: number;
  state: "initialized" | "pending" | "in_progress" | "succeeded" | "failed";
  width?: number;
  height?: number;
  durationMs?: number;
}

/** One thing that happened, as streams, subscriptions and webhooks want to know it. */
export type XEvent =
  | { kind: "post.create"; post: XPost }
  | { kind: "post.edit"; post: XPost; previousId: string }
  | { kind: "post.delete"; post: XPost }
  | { kind: "post.hide"; post: XPost }
  | { kind: "dm.create"; message: XDirectMessage }
  | { kind: "oauth.revoke"; userId: string; at: number };

/** The read side of the world and its feed; every door of the sandbox is handed one. */
export interface World {
  now(): number;
  nextId(): string;
  userById(id: string): XUser | undefined;
  userByUsername(username: string): XUser | undefined;
  /** Finds or creates the person a `sandbox-<username>` token stands for. */
  ensureUser(username: string): XUser;
  postById(id: string): XPost | undefined;
  messageById(id: string): XDirectMessage | undefined;
  mediaByKey(key: string): XMedia | undefined;
  /** Posts newest first, deleted ones left out. */
  posts(): Iterable<XPost>;
  /** Calls back after the effect is journalled, in order. Returns the way to stop. */
  subscribe(listener: (event: XEvent) => void): () => void;
  /** A small durable key-value room for doors with own state (rules, subscriptions, webhooks, tokens). */
  read<T>(room: string): T | undefined;
  write<T>(room: string, value: T): void;
}

/** Who asks: resolved from the Authorization header by `auth.ts`. */
export type Caller =
  | { kind: "app"; appId: string }
  | { kind: "user"; userId: string; appId: string; scopes: readonly string[]; via: "oauth2" | "oauth1" };

/** Which vocabulary the request spoke; the answer speaks the same. */
export type Dialect = "tweet" | "post";
