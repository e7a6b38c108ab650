/** A post as far as its words and author tell whether people here want it. */
export interface Judged {
  text: string;
  language: string | null;
  authorId: string;
  followers: number | null;
  isVerified: boolean;
  hasMedia: boolean;
}

export interface Decision extends Judged {
  taken: boolean;
}

/** A sign, how often posts with it were taken and put aside, and how much it weighs. */
export interface Sign {
  kind: "word" | "author" | "many-followers" | "verified" | "link" | "picture" | "question" | "language";
  word: string;
  taken: number;
  dismissed: number;
  weight: number;
}

export interface Learned {
  taken: number;
  dismissed: number;
  signs: ReadonlyMap<string, Sign>;
}

/** Fewer decisions than this teach nothing. */
export const LEAST_DECISIONS = 6;
const LEAST_SEEN = 2;
const MOST_WHY = 3;
const WORD = /#?[\p{L}\p{M}\p{N}_]{3,}/gu;

/**
 * Learns what people took up and put aside: log odds of each sign with one of each added (Laplace), counted once a
 * post. Signs seen once say nothing. Null while there are too few decisions, or all of one kind.
 */
export function learn(decisions: readonly Decision[]): Learned | null {
  const taken = decisions.filter((each) => each.taken).length;
  const dismissed = decisions.length - taken;
  if (decisions.length < LEAST_DECISIONS || taken === 0 || dismissed === 0) return null;
  const signs = new Map<string, Sign>();
  for (const decision of decisions) {
    for (const [key, sign] of signsOf(decision)) {
      const known = signs.get(key) ?? { ...sign, taken: 0, dismissed: 0, weight: 0 };
      if (decision.taken) known.taken += 1;
      else known.dismissed += 1;
      signs.set(key, known);
    }
  }
  for (const [key, sign] of signs) {
    if (sign.taken + sign.dismissed < LEAST_SEEN) signs.delete(key);
    else sign.weight = Math.log((sign.taken + 1) / (taken + 2) / ((sign.dismissed + 1) / (dismissed + 2)));
  }
  return { taken, dismissed, signs };
}

/**
 * How likely people here take a post up, 0 to 1, and the signs that say so most. It orders and hides nothing. The log
 * odds are capped, so that long posts are not surer than short ones.
 */
export function relevanceOf(learned: Learned, post: Judged): { score: number; why: Sign[] } {
  const found = [...signsOf(post).keys()].flatMap((key) => learned.signs.get(key) ?? []);
  const prior = Math.log((learned.taken + 1) / (learned.dismissed + 1));
  const sum = found.reduce((total, { weight }) => total + weight, prior);
  const score = 1 / (1 + Math.exp(-Math.max(-6, Math.min(6, sum))));
  const why = found
    .filter(({ weight }) => Math.abs(weight) > 0.3)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.word.localeCompare(b.word, "en"))
    .slice(0, MOST_WHY);
  return { score, why };
}

type Bare = Pick<Sign, "kind" | "word">;

function signsOf(post: Judged): Map<string, Bare> {
  const found = new Map<string, Bare>();
  const add = (kind: Sign["kind"], word = "") => found.set(`${kind} ${word}`, { kind, word });
  const plain = post.text.normalize("NFKC").toLowerCase();
  const bare = plain.replace(/https?:\/\/\S+/gu, " ").replace(/@[a-z0-9_]+/gu, " ");
  for (const [word] of bare.matchAll(WORD)) add("word", word);
  add("author", post.authorId);
  if ((post.followers ?? 0) >= 10_000) add("many-followers");
  if (post.isVerified) add("verified");
  if (/https?:\/\//u.test(plain)) add("link");
  if (post.hasMedia) add("picture");
  if (/[?？]/u.test(plain)) add("question");
  if (post.language) add("language", post.language);
  return found;
}
