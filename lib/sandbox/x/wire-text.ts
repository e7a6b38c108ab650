import { createHash } from "node:crypto";
import { findCashtags, findHashtags, findMentions, findUrls } from "./entities";
import type { World, XPost } from "./model";
import { weightedLength } from "./weighted-length";

export interface WireEntities {
  mentions?: { start: number; end: number; username: string; id: string }[];
  hashtags?: { start: number; end: number; tag: string }[];
  cashtags?: { start: number; end: number; tag: string }[];
  urls?: { start: number; end: number; url: string; expanded_url: string; display_url: string }[];
}

export interface WireText {
  text: string;
  entities: WireEntities | undefined;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** X shows every link as a t.co of 23 characters; the same link in the same text always gets the same one. */
function shortened(url: string, seed: string): string {
  const digest = createHash("sha256").update(`${seed} ${url}`).digest();
  return `https://t.co/${Array.from(digest.subarray(0, 10), (byte) => alphabet[byte % alphabet.length]).join("")}`;
}

function displayed(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/iu, "");
  return bare.length > 28 ? `${bare.slice(0, 27)}…` : bare;
}

/** Offsets as v2 gives them: code points, not UTF-16 units. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/u.test(text) && !/[\u{10000}-\u{10ffff}]/u.test(text)) return (offset) => offset;
  return (offset) => Array.from(text.slice(0, offset)).length;
}

/** The text as the wire carries it, links shortened, with its entities. */
export function wireText(world: World, original: string, seed: string): WireText {
  let text = "";
  let from = 0;
  const links: { start: number; end: number; url: string; original: string }[] = [];
  for (const span of findUrls(original)) {
    text += original.slice(from, span.start);
    const url = shortened(span.value, seed);
    links.push({ start: text.length, end: text.length + url.length, url, original: span.value });
    text += url;
    from = span.end;
  }
  text += original.slice(from);
  const at = codePoints(text);
  const urls = links.map((link) => ({
    start: at(link.start),
    end: at(link.end),
    url: link.url,
    expanded_url: /^https?:/iu.test(link.original) ? link.original : `http://${link.original}`,
    display_url: displayed(link.original),
  }));
  const mentions = findMentions(text).flatMap((span) => {
    const user = world.userByUsername(span.value);
    return user ? [{ start: at(span.start), end: at(span.end), username: user.username, id: user.id }] : [];
  });
  const tags = (spans: ReturnType<typeof findHashtags>) =>
    spans.map((span) => ({ start: at(span.start), end: at(span.end), tag: span.value }));
  const entities: WireEntities = {};
  const hashtags = tags(findHashtags(text));
  const cashtags = tags(findCashtags(text));
  if (mentions.length > 0) entities.mentions = mentions;
  if (hashtags.length > 0) entities.hashtags = hashtags;
  if (cashtags.length > 0) entities.cashtags = cashtags;
  if (urls.length > 0) entities.urls = urls;
  return { text, entities: Object.keys(entities).length > 0 ? entities : undefined };
}

export interface PostTexts {
  short: WireText;
  /** The whole of a long post; `short` is cut. */
  note: WireText | undefined;
}

const cutAt = 275;

/** What `text` and `note_*` hold: a post over 280 is cut in `text` and whole in the note. */
export function postTexts(world: World, post: XPost): PostTexts {
  const body = post.text.slice(post.prefixLength ?? 0);
  if (weightedLength(body) <= 280) return { short: wireText(world, post.text, post.id), note: undefined };
  const cut = Array.from(body)
    .slice(0, cutAt)
    .join("")
    .replace(/\s+\S*$/u, "");
  const short = `${post.text.slice(0, post.prefixLength ?? 0)}${cut}…`;
  return { short: wireText(world, short, post.id), note: wireText(world, post.text, post.id) };
}
