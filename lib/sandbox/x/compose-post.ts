import { findMentions } from "./entities";
import { detectLanguage } from "./language";
import type { World, XPost, XUser } from "./model";

export interface PostDraft {
  id: string;
  author: XUser;
  text: string;
  at: number;
  source: "native" | "api";
  /** The post answered; an id alone when that post is not known here. */
  answered?: XPost | undefined;
  answeredId?: string | undefined;
  quotedId?: string | undefined;
  repostedId?: string | undefined;
  /** Who is left out of the automatic prefix, by id. */
  excluded?: readonly string[];
  autoPrefix?: boolean;
  mediaKeys?: readonly string[];
  replySettings?: XPost["replySettings"];
  language?: string | undefined;
}

const maxPrefix = 50;
const leading = /^\s*[@＠](\w{1,30})(?=\s|$)/u;

/** The names X puts before a reply: the author answered, then whoever that post mentions; never the writer. */
export function replyParticipants(
  world: World,
  author: XUser,
  answered: XPost,
  excluded: readonly string[],
): string[] {
  const names = new Map<string, string>();
  const target = world.userById(answered.authorId);
  if (target && target.id !== author.id) names.set(target.username.toLowerCase(), target.username);
  for (const name of answered.mentionedUsernames) {
    const user = world.userByUsername(name);
    if (!user || user.id === author.id || excluded.includes(user.id)) continue;
    names.set(user.username.toLowerCase(), user.username);
  }
  return [...names.values()].slice(0, maxPrefix);
}

/** Takes typed leading mentions of participants away: X folds them into the automatic prefix. */
export function withoutLeadingMentions(text: string, participants: readonly string[]): string {
  const known = new Set(participants.map((name) => name.toLowerCase()));
  let rest = text;
  for (let found = leading.exec(rest); found; found = leading.exec(rest)) {
    if (!known.has((found[1] ?? "").toLowerCase())) break;
    rest = rest.slice(found[0].length);
  }
  return rest === text ? text : rest.trimStart();
}

/** The post as X would keep it: prefix, mentions, conversation and language worked out. */
export function composePost(world: World, draft: PostDraft): XPost {
  const { answered, author } = draft;
  const participants =
    answered && draft.autoPrefix !== false
      ? replyParticipants(world, author, answered, draft.excluded ?? [])
      : [];
  const body = withoutLeadingMentions(draft.text, participants);
  const prefix = participants.map((name) => `@${name} `).join("");
  const named = (text: string) =>
    findMentions(text).map((span) => world.userByUsername(span.value)?.username ?? span.value);
  const typed = named(body);
  const typedKeys = new Set(typed.map((name) => name.toLowerCase()));
  const answeredId = answered?.id ?? draft.answeredId;
  return {
    id: draft.id,
    authorId: author.id,
    text: prefix + body,
    createdAt: draft.at,
    conversationId: answered?.conversationId ?? answeredId ?? draft.id,
    ...(answeredId ? { inReplyToPostId: answeredId } : {}),
    ...(answered ? { inReplyToUserId: answered.authorId } : {}),
    ...(draft.quotedId ? { quotedPostId: draft.quotedId } : {}),
    ...(draft.repostedId ? { repostedPostId: draft.repostedId } : {}),
    editHistoryIds: [draft.id],
    mentionedUsernames: [...new Set([...participants, ...typed])],
    prefixUsernames: participants.filter((name) => !typedKeys.has(name.toLowerCase())),
    ...(prefix ? { prefixLength: prefix.length } : {}),
    language: draft.language ?? detectLanguage(body),
    replySettings: draft.replySettings ?? "everyone",
    mediaKeys: [...(draft.mediaKeys ?? [])],
    hidden: false,
    source: draft.source,
    reposts: 0,
    likes: 0,
    replies: 0,
    quotes: 0,
    views: 0,
  };
}
