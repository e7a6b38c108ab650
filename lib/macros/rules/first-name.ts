const TITLES = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "mx",
  "dr",
  "prof",
  "sir",
  "herr",
  "frau",
  "señor",
  "señora",
  "mme",
  "m",
]);
/** Words that stand in names of shops, clubs and jokes, and in no person's. */
const NO_NAMES = new Set(
  `air airlines airways angry bot care city club co company corp customer daily desk direct fan fans flowers flyer
  flights foundation gmbh group guy health help hq inc info just lady limited llc ltd magazine media mom mum dad news
  not of office official online page parcels pub radio real sad school service services shop society sport sports
  store support team the times tired traveler traveller travel travels tv university your my me no one some anonymous
  unknown deleted account`.split(/\s+/),
);
const NAME_WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;

/**
 * The first name of a display name that is plainly a person's: two to four words of letters, none of a shop, a club or
 * a joke. Null rather than a guess: "Hi Chicago" is worse than "Hi". A title in front is passed over.
 */
export function firstName(displayName: string | null): string | null {
  if (!displayName) return null;
  const words = displayName.normalize("NFC").trim().split(/\s+/);
  const named = TITLES.has(plain(words[0] ?? "")) ? words.slice(1) : words;
  if (named.length < 2 || named.length > 4) return null;
  if (named.some((word) => !NAME_WORD.test(word) || NO_NAMES.has(plain(word)))) return null;
  const [first = "", last = ""] = [named[0], named.at(-1)];
  const letters = first.replace(/[^\p{L}]/gu, "");
  if (letters.length < 2 || letters.length > 20 || first.endsWith(".")) return null;
  const isShouted = (word: string) => word === word.toLocaleUpperCase() && word !== word.toLocaleLowerCase();
  if (isShouted(first) && letters.length > 2)
    return isShouted(last) ? first.charAt(0) + first.slice(1).toLocaleLowerCase() : null;
  if (first === first.toLocaleLowerCase() && first !== first.toLocaleUpperCase()) return null;
  return first;
}

const plain = (word: string): string => word.toLocaleLowerCase().replace(/[.,]$/, "");
