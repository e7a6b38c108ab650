import type { AccountRef } from "../../channel";
import { eitherOf, numberOf, type Wire, wireOf, wiresOf } from "./wire";

export interface Mention {
  start: number;
  username: string;
  id: string | undefined;
  isAutomatic: boolean;
}

/**
 * The names in a post, each with whether it stands only in the automatic prefix of a reply. X gives offsets in code
 * points; `display_text_range` starts where the prefix ends, and without it the leading run of names of a reply does.
 */
export function mentionsOf(post: Wire, isReply: boolean): Mention[] {
  const note = wireOf(eitherOf(post, "note_tweet", "note_post"));
  const text = String(note?.text ?? post.text ?? "");
  const prefixEnd = prefixEndOf(post, text, isReply);
  const entities = wireOf(note?.entities) ?? wireOf(post.entities);
  const listed = wiresOf(entities?.mentions);
  const found = listed.length > 0 ? listed.map(listedMention) : typedMentions(text);
  return found.map((mention) => ({ ...mention, isAutomatic: mention.start < prefixEnd }));
}

function listedMention(mention: Wire) {
  return {
    start: numberOf(mention.start) ?? 0,
    username: String(mention.username ?? ""),
    id: typeof mention.id === "string" ? mention.id : undefined,
  };
}

function typedMentions(text: string) {
  return [...text.matchAll(/(?<![\w@＠])[@＠](\w{1,15})(?![\w@])/gu)].map((match) => ({
    start: Array.from(text.slice(0, match.index)).length,
    username: match[1] ?? "",
    id: undefined,
  }));
}

function prefixEndOf(post: Wire, text: string, isReply: boolean): number {
  if (!isReply) return 0;
  const range = post.display_text_range;
  const shownFrom = Array.isArray(range) ? numberOf(range[0]) : undefined;
  if (shownFrom !== undefined) return shownFrom;
  return /^(?:@\w{1,15}\s+)*/u.exec(text)?.[0].length ?? 0;
}

export function isNameOf(
  account: AccountRef,
  mention: { username: string; id: string | undefined },
): boolean {
  if (mention.id !== undefined && account.externalId !== null) return mention.id === account.externalId;
  return mention.username.toLowerCase() === bareHandle(account).toLowerCase();
}

/** The handle as X knows it, without the sign in front. */
export function bareHandle(account: AccountRef): string {
  return account.handle.replace(/^@/, "");
}
