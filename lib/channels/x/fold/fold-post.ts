import type { AccountRef, Author, Inbound, WireEvent } from "../../channel";
import { authorOf } from "./author";
import type { Includes } from "./includes";
import { mediaOf } from "./media";
import { isNameOf, type Mention, mentionsOf } from "./names";
import { quoteOf, referencesOf } from "./references";
import { typedText } from "./typed-text";
import { eitherOf, idOf, instantOf, instantOfId, numberOf, textOf, type Wire, wireOf } from "./wire";

const isReposted = ({ type }: { type: string }) => type === "retweeted";

/** A post of either vocabulary. `eventType` is XAA's, which knows a typed name from an automatic one. */
export function foldPost(account: AccountRef, post: Wire, includes: Includes, eventType?: string): WireEvent {
  return idOf(post.id) !== undefined && referencesOf(post).some(isReposted)
    ? { type: "ignored", what: "repost" }
    : foldAnyPost(account, post, includes, eventType);
}

/** The same, with reposts told as what they are: who listens leaves none unseen. */
export function foldAnyPost(
  account: AccountRef,
  post: Wire,
  includes: Includes,
  eventType?: string,
): WireEvent {
  const id = idOf(post.id);
  if (id === undefined) return { type: "unreadable", reason: "x-post-without-id" };
  const references = referencesOf(post);
  const history = historyOf(post, id);
  const externalId = `post:${history[0] ?? id}`;
  const authorId = idOf(post.author_id);
  const publishedAt = instantOf(post.created_at) ?? instantOfId(id);
  const repliedTo = references.find(({ type }) => type === "replied_to")?.id;
  const answeredId = idOf(post.in_reply_to_user_id) ?? idOf(includes.posts.get(repliedTo ?? "")?.author_id);
  const isReply = repliedTo !== undefined || answeredId !== undefined;
  const place = idOf(post.conversation_id) ?? (isReply ? undefined : history[0]);
  if (authorId === undefined) return { type: "unreadable", reason: "x-post-without-author", externalId };
  if (publishedAt === undefined) return { type: "unreadable", reason: "x-post-without-time", externalId };
  if (place === undefined) return { type: "unreadable", reason: "x-post-without-conversation", externalId };

  const isOurs = authorId === account.externalId;
  const mentions = mentionsOf(post, isReply);
  const quote = quoteOf(references, includes);
  const user = includes.users.get(authorId);
  const author = authorOf(authorId, user);
  const inbound: Inbound = {
    channel: account.channel,
    externalId,
    aliases: [...new Set([...history.slice(1), id])]
      .map((each) => `post:${each}`)
      .filter((each) => each !== externalId),
    version: Math.max(1, history.indexOf(id) + 1),
    kind: "post",
    audience: "public",
    direction: isOurs ? "outbound" : "inbound",
    customer: isOurs ? receiverOf(account, answeredId, mentions, includes) : author,
    place: `post:${place}`,
    text: typedText(post),
    publishedAt,
    names: namesOf(account, mentions, eventType),
    answersOurs: !isOurs && answeredId !== undefined && answeredId === account.externalId,
    isThreadAuthor: isThreadAuthor({ id, history, place, authorId, answeredId, repliedTo, includes }),
    media: mediaOf(listOf(wireOf(post.attachments)?.media_keys), includes.media),
    url: `https://x.com/${author.username ?? "i"}/status/${id}`,
  };
  const language = languageOf(post.lang);
  const metrics = wireOf(post.public_metrics);
  if (language !== undefined) inbound.language = language;
  if (repliedTo !== undefined) inbound.inReplyToExternalId = `post:${repliedTo}`;
  if (answeredId !== undefined) inbound.inReplyToAuthorExternalId = answeredId;
  if (!isOurs) inbound.mayApiReply = mayReply(account, mentions, quote?.authorId);
  if (metrics) {
    const reposts = numberOf(eitherOf(metrics, "retweet_count", "repost_count")) ?? 0;
    inbound.metrics = {
      reposts,
      likes: numberOf(metrics.like_count) ?? 0,
      views: numberOf(metrics.impression_count) ?? 0,
    };
  }
  if (quote) inbound.quote = withoutAuthorId(quote);
  if (references.some(isReposted)) inbound.isRepost = true;
  return { type: "arrived", inbound };
}

function historyOf(post: Wire, id: string): string[] {
  const listed = listOf(eitherOf(post, "edit_history_tweet_ids", "edit_history_post_ids")).flatMap(
    (one) => idOf(one) ?? [],
  );
  return listed.length === 0 ? [id] : listed;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function namesOf(
  account: AccountRef,
  mentions: readonly Mention[],
  eventType: string | undefined,
): Inbound["names"] {
  const ours = mentions.filter((mention) => isNameOf(account, mention));
  if (eventType === "post.mention.create" || ours.some((mention) => !mention.isAutomatic)) return "body";
  return ours.length > 0 ? "prefix" : "none";
}

function isThreadAuthor(of: {
  id: string;
  history: readonly string[];
  place: string;
  authorId: string;
  answeredId: string | undefined;
  repliedTo: string | undefined;
  includes: Includes;
}): boolean | null {
  if (of.place === of.id || of.history.includes(of.place)) return true;
  const rootAuthor = idOf(of.includes.posts.get(of.place)?.author_id);
  if (rootAuthor !== undefined) return rootAuthor === of.authorId;
  if (of.repliedTo === of.place && of.answeredId !== undefined) return of.answeredId === of.authorId;
  return null;
}

/** Whom a post of ours speaks to: the one it answers, or the first it names when it goes on from a post of ours. */
function receiverOf(
  account: AccountRef,
  answeredId: string | undefined,
  mentions: readonly Mention[],
  includes: Includes,
): Author | null {
  if (answeredId !== undefined && answeredId !== account.externalId)
    return authorOf(answeredId, includes.users.get(answeredId));
  if (answeredId === undefined) return null;
  const named = mentions.find((mention) => mention.id !== undefined && !isNameOf(account, mention));
  return named?.id === undefined
    ? null
    : authorOf(named.id, includes.users.get(named.id) ?? { username: named.username });
}

/** Self-serve plans answer by API only whoever names or quotes the account (X changelog, 2026-02-23). */
function mayReply(account: AccountRef, mentions: readonly Mention[], quotedId: string | undefined): boolean {
  if (account.plan === "enterprise") return true;
  if (quotedId !== undefined && quotedId === account.externalId) return true;
  return mentions.some((mention) => isNameOf(account, mention));
}

function withoutAuthorId({
  authorId: _,
  ...quote
}: NonNullable<ReturnType<typeof quoteOf>>): NonNullable<Inbound["quote"]> {
  return quote;
}

const oldCodes: Readonly<Record<string, string>> = { in: "id", iw: "he", ji: "yi" };

/** X's `und` and its `q…` and `z…` codes name no language. */
function languageOf(value: unknown): string | undefined {
  const code = textOf(value)?.toLowerCase();
  if (code === undefined || code === "und" || !/^[a-z]{2}(-[a-z0-9]{2,8})?$/.test(code)) return undefined;
  return oldCodes[code] ?? code;
}
