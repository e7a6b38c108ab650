import type { FlagFinding, FlagRules } from "../../schemas";
import { findPhrases } from "./find-phrases";
import type { TextToTriage } from "./text-to-triage";
import { wordsOfText } from "./words-of-text";

/** Marks that the provider gives to governments and to organisations. */
const OFFICIAL = new Set(["government", "business"]);
const BOUGHT = new Set(["blue", "none"]);

/** Journalists and officials, by what they say of themselves and by the provider's mark; never by a guess at who they are. */
export function pressFlag({ author }: TextToTriage, rules: FlagRules): FlagFinding | null {
  const type = author.verifiedType?.toLowerCase() ?? "";
  if (OFFICIAL.has(type)) return finding("press", "verified-as", { type }, false);
  if (!author.bio) return null;
  const found = findPhrases(wordsOfText(author.bio), null, rules).find(({ kind }) => kind === "press");
  return found ? finding("press", "bio", { phrase: found.phrase }, false) : null;
}

/** How many may read it: the first measure that reaches its limit. A mark that anybody can buy is none. */
export function reachFlag(said: TextToTriage, { limits }: FlagRules): FlagFinding | null {
  const { author, reposts, likes } = said;
  const followers = author.followers ?? 0;
  if (followers >= limits.reachFollowers) return finding("reach", "followers", { followers }, false);
  if (reposts >= limits.reachReposts) return finding("reach", "reposts", { reposts }, false);
  if (likes >= limits.reachLikes) return finding("reach", "likes", { likes }, false);
  const type = author.verifiedType?.toLowerCase() ?? "";
  const isMarked = author.isVerified && !BOUGHT.has(type) && !OFFICIAL.has(type);
  return isMarked ? finding("reach", "verified", {}, false) : null;
}

/** Far more views than followers can bring: somebody may have paid for them. */
export function paidViewsFlag({ views, author }: TextToTriage, { limits }: FlagRules): FlagFinding | null {
  const { followers } = author;
  if (followers === null || views < limits.paidViews) return null;
  if (views < limits.paidViewsPerFollower * followers) return null;
  return finding("paid", "paid-views", { views, followers }, true);
}

/** The tone below what the rules call strong. */
export function toneFlag({ tone }: Pick<TextToTriage, "tone">, { limits }: FlagRules): FlagFinding | null {
  return tone !== null && tone < limits.negativeBelow ? finding("negative", "tone", { tone }, false) : null;
}

function finding(
  kind: FlagFinding["kind"],
  code: string,
  values: FlagFinding["evidence"]["values"],
  isInferred: boolean,
): FlagFinding {
  return { kind, evidence: { code, values, spans: [] }, isInferred };
}
