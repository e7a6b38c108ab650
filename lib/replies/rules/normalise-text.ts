import { findLinks } from "./find-links";

/** Stands for any link: X gives every one back as its own t.co address. */
const LINK = "\u241f";
const ENTITY = /&(?:amp;)*(?:(amp|lt|gt|quot|apos|nbsp|#39|#x27|#34|#x22);)?/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
  "#x27": "'",
  "#34": '"',
  "#x22": '"',
};
const LEADING_MENTIONS = /^(?:[@＠][A-Za-z0-9_]{1,15}(?: |$))+/;
const SHORT_LINK_AT_END = /https?:\/\/t\.co\/[A-Za-z0-9]{1,40}\s*$/i;

/**
 * What of a post of ours is the same in what we sent and in what X gives back: entities undone, every link one
 * sign, leading mentions gone, NFC, white space folded.
 */
export function normaliseForMatch(text: string): string {
  const plain = text.replace(ENTITY, undoEntity).normalize("NFC");
  let linked = "";
  let from = 0;
  for (const { start, end } of findLinks(plain)) {
    linked += plain.slice(from, start) + LINK;
    from = end;
  }
  return (linked + plain.slice(from)).replace(/\s+/g, " ").trim().replace(LEADING_MENTIONS, "").trim();
}

/**
 * Whether two texts are one post, as far as X leaves it alone; a t.co link that X put after one of them for its
 * picture does not count.
 */
export function sameText(a: string, b: string): boolean {
  const [one, other] = [normaliseForMatch(a), normaliseForMatch(b)];
  return one === other || isWithMedia(a, one, other) || isWithMedia(b, other, one);
}

function isWithMedia(text: string, normal: string, other: string): boolean {
  if (!SHORT_LINK_AT_END.test(text.slice(-100)) || !normal.endsWith(LINK)) return false;
  return normal.slice(0, -LINK.length).trimEnd() === other;
}

function undoEntity(whole: string, name: string | undefined): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  return whole === "&" ? whole : "&";
}
