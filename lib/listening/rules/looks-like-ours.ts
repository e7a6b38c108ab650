import { bareLetters, plainLetters } from "./bare-letters";
import { isOneEditAway } from "./one-edit";

export interface NamedAccount {
  handle: string;
  displayName: string;
}

export const LOOKALIKE_CODES = [
  "same-letters",
  "one-letter",
  "added-words",
  "our-name",
  "same-name",
] as const;

/** Why an account could be taken for ours; codes of messages/<locale>/impostors.json. */
export interface LookalikeReason {
  code: (typeof LOOKALIKE_CODES)[number];
  /** Which of ours. */
  handle: string;
}

/** What people put around a brand to pass for its desk. */
const AROUND = [
  "customerservice",
  "customercare",
  "assistance",
  "customer",
  "helpdesk",
  "official",
  "refunds",
  "service",
  "support",
  "agents",
  "claims",
  "refund",
  "assist",
  "cares",
  "agent",
  "admin",
  "care",
  "desk",
  "help",
  "real",
  "team",
  "the",
  "hq",
].map((word) => bareLetters(word));
/** Shorter names are too common to be anybody's. */
const SHORTEST = 6;

/**
 * Why somebody could be taken for one of our accounts: look-alike letters, one letter off, words like "help" or digits
 * around our name, or our displayed name. Empty for others, and for our accounts themselves. Pure and cheap.
 */
export function looksLikeOurs(
  handle: string,
  displayName: string | null,
  ours: readonly NamedAccount[],
): LookalikeReason[] {
  if (ours.some((account) => account.handle.toLowerCase() === handle.toLowerCase())) return [];
  return ours.flatMap((account) => {
    const code = codeOf(handle, account) ?? nameCode(displayName, account);
    return code ? [{ code, handle: account.handle }] : [];
  });
}

function codeOf(handle: string, ours: NamedAccount): LookalikeReason["code"] | null {
  const theirs = bareLetters(handle);
  const own = bareLetters(ours.handle);
  if (own.length < SHORTEST) return null;
  if (theirs === own) return "same-letters";
  if (isOneEditAway(theirs, own)) return "one-letter";
  const ourName = bareOf(own);
  if (ourName.length < SHORTEST) return null;
  const bare = bareOf(theirs);
  const undigited = bareOf(bareLetters(plainLetters(handle).replace(/^\d+|\d+$/g, "")));
  if (theirs === ourName || theirs === bareLetters(ours.displayName)) return "our-name";
  if (bare === ourName || undigited === ourName) return "added-words";
  const hasMore = bare !== theirs;
  return hasMore && isOneEditAway(bare, ourName) ? "one-letter" : null;
}

function nameCode(displayName: string | null, ours: NamedAccount): LookalikeReason["code"] | null {
  if (displayName === null) return null;
  const own = bareLetters(ours.displayName);
  if (own.length < SHORTEST) return null;
  const theirs = bareLetters(displayName);
  return theirs === own || (bareOf(theirs) === bareOf(own) && bareOf(own).length >= SHORTEST)
    ? "same-name"
    : null;
}

/** A name without the words put before and behind it. */
function bareOf(name: string): string {
  const before = AROUND.find((word) => name.startsWith(word) && name.length > word.length);
  if (before !== undefined) return bareOf(name.slice(before.length));
  const behind = AROUND.find((word) => name.endsWith(word) && name.length > word.length);
  return behind === undefined ? name : bareOf(name.slice(0, -behind.length));
}
