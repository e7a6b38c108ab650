import { attributionAt, earlierMailBegins, isCertain, isQuoted, isRule } from "./quote-marks";
import { isDelimiter, isDevice, signatureBegins } from "./signatures";

export interface Fragment {
  lines: readonly string[];
  isQuoted: boolean;
  isSignature: boolean;
  /** Neither quoted nor signature nor blank stands below it. */
  isHidden: boolean;
}

export interface VisibleReply {
  visible: string;
  /** Everything below; visible + folded is the whole text, sign by sign. */
  folded: string;
}

const LONGEST_VISIBLE = 100_000;
type Kind = "quoted" | "blank" | "words";

/**
 * What a person wrote, apart from what their program quoted or signed below it. Quotes with an answer under them stay. A mail
 * of nothing but quotes is shown whole. `markedAs` names lines an HTML mail marks as quoted.
 */
export function splitReply(text: string, markedAs: ReadonlySet<number> = new Set()): VisibleReply {
  const fragments = fragmentsOf(text, markedAs);
  const lines = fragments.filter(({ isHidden }) => !isHidden).flatMap((fragment) => fragment.lines);
  const shown = lines.length === 0 ? text : lines.join("\n");
  const visible = shown.slice(0, LONGEST_VISIBLE).trimEnd().toWellFormed();
  return { visible, folded: text.slice(visible.length) };
}

/** The text as a row of quoted and own fragments, signatures split off; hidden are those below the last own words. */
export function fragmentsOf(text: string, markedAs: ReadonlySet<number> = new Set()): Fragment[] {
  const lines = text.split("\n");
  const kinds = kindsOf(lines, markedAs);
  const fragments: Omit<Fragment, "isHidden">[] = [];
  let at = 0;
  while (at < lines.length) {
    const isQuote = quoteBegins(kinds, at);
    const end = isQuote ? quoteEnds(kinds, at) : wordsEnd(kinds, at);
    const piece = lines.slice(at, end);
    if (isQuote) fragments.push({ lines: piece, isQuoted: true, isSignature: false });
    else fragments.push(...splitSignatures(piece));
    at = end;
  }
  const lastOwn = fragments.findLastIndex(
    ({ isQuoted, isSignature, lines: of }) => !isQuoted && !isSignature && of.some(hasWords),
  );
  return fragments.map((fragment, index) => ({ ...fragment, isHidden: index > lastOwn }));
}

function kindsOf(lines: readonly string[], markedAs: ReadonlySet<number>): Kind[] {
  const kinds = lines.map(
    (line, at): Kind => (markedAs.has(at) || isQuoted(line) ? "quoted" : hasWords(line) ? "words" : "blank"),
  );
  for (const at of markedAs) if (!markedAs.has(at - 1)) kinds.fill("quoted", ruleAbove(lines, at), at);
  for (let at = 0; at < lines.length; at++) {
    if (kinds[at] !== "words") continue;
    if (earlierMailBegins(lines, at)) {
      kinds.fill("quoted", ruleAbove(lines, at));
      break;
    }
    const span = attributionAt(lines, at);
    if (span === 0) continue;
    const below = firstWith(kinds, at + span);
    if (kinds[below] === "quoted") kinds.fill("quoted", at, at + span);
    else if (below < lines.length && isCertain(lines, at, span)) {
      kinds.fill("quoted", at);
      break;
    }
  }
  return kinds;
}

/** The line above an earlier mail that is only dashes belongs to it. */
function ruleAbove(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above >= 0 && at - above < 4 && !hasWords(lines[above] ?? "")) above--;
  return isRule(lines[above] ?? "") ? above : at;
}

function quoteBegins(kinds: readonly Kind[], at: number): boolean {
  return kinds[firstWith(kinds, at)] === "quoted";
}

/** A quote takes in the empty lines above and within, not those below. */
function quoteEnds(kinds: readonly Kind[], from: number): number {
  let end = from;
  for (let at = from; at < kinds.length && kinds[at] !== "words"; at++)
    if (kinds[at] === "quoted") end = at + 1;
  return end;
}

function wordsEnd(kinds: readonly Kind[], from: number): number {
  let end = from;
  for (let at = from; at < kinds.length && kinds[at] !== "quoted"; at++)
    if (kinds[at] === "words") end = at + 1;
  const below = firstWith(kinds, end);
  return kinds[below] === "quoted" ? end : kinds.length;
}

function firstWith(kinds: readonly Kind[], from: number): number {
  let at = from;
  while (kinds[at] === "blank") at++;
  return at;
}

function splitSignatures(lines: readonly string[]): Omit<Fragment, "isHidden">[] {
  const found: Omit<Fragment, "isHidden">[] = [];
  let end = lines.length;
  let held = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? "";
    if (hasWords(line)) held++;
    const isApart = at > 0 && !hasWords(lines[at - 1] ?? "");
    const standsAlone = isDelimiter(line) || (at > 0 && held === 1 && isDevice(line.trim()));
    const longest = signatureBegins(line);
    if (longest === 0 || held > longest || !(isApart || standsAlone)) continue;
    found.push({ lines: lines.slice(at, end), isQuoted: false, isSignature: true });
    end = at;
    held = 0;
  }
  if (end > 0) found.push({ lines: lines.slice(0, end), isQuoted: false, isSignature: false });
  return found.reverse();
}

function hasWords(line: string): boolean {
  return line.trim() !== "";
}
