import { PERSONAL_KINDS } from "@/lib/customers/rules/personal/find-personal";
import { FLAG_KINDS } from "@/lib/red-flags/schemas";
import { guard } from "@/lib/replies/rules/guard";
import { ownData } from "@/lib/replies/rules/own-data";
import type { ReplayTurn } from "@/lib/sandbox/replay/read-file";
import { table } from "./timing";
import { type Triaged, triageOne } from "./triage-one";

const ANSWERS = 1000;
/** What booking people call the six signs, and up to two words between. */
const BOOKED =
  /\b(?:confirmation|locator|pnr|record|booking|reservation)\b\W{0,3}(?:(?:locator|number|num|code|conf|ref|reference|is|no|nr|id)\W{1,3}){0,2}#?([A-Z0-9]{6})\b/gi;
const FLIGHT = /\b(?:AA|DL|UA|WN|BA|AF|KL|LH|AS|B6|flight|flt)\s?#?\d{2,4}\b/gi;

/** Every customer post of the replayed threads triaged: what is flagged, what is found, and what the guard would stop. */
export function triageReplay(turns: readonly ReplayTurn[]): string {
  const posts = turns.filter(({ side }) => side === "cust").map(({ text }) => text);
  const answers = turns.filter(({ side }) => side === "rep").map(({ text }) => text);
  const begun = performance.now();
  const triaged = posts.map((text) => triageOne(text, "en"));
  const seconds = (performance.now() - begun) / 1000;
  return [
    `${posts.length} customer posts triaged in memory in ${seconds.toFixed(1)} s: ${(posts.length / seconds).toFixed(0)} a second`,
    table(
      ["flag", "posts", "share, %"],
      counted(FLAG_KINDS, posts.length, (kind) => has(triaged, kind)),
    ),
    table(
      ["level", "posts", "share, %"],
      counted([0, 1, 2, 3], posts.length, (level) => triaged.filter((each) => each.level === level).length),
    ),
    table(
      ["personal data", "posts", "share, %"],
      counted(
        PERSONAL_KINDS,
        posts.length,
        (kind) => triaged.filter(({ personal }) => personal.some((each) => each.kind === kind)).length,
      ),
    ),
    table(
      ["where it matters", "of", "found", "share, %", "aim"],
      [booked(posts, triaged), flights(posts, triaged), stopped(answers)],
    ),
  ].join("\n\n");
}

function counted<K extends string | number>(
  kinds: readonly K[],
  all: number,
  count: (kind: K) => number,
): (string | number)[][] {
  return kinds.map((kind) => {
    const found = count(kind);
    return [String(kind), found, percent(found, all)];
  });
}

const has = (triaged: readonly Triaged[], kind: string) =>
  triaged.filter(({ flags }) => flags.some((flag) => flag.kind === kind)).length;

/** Six signs after a word of booking, with a figure or all in capitals, and no flight number. */
function booked(posts: readonly string[], triaged: readonly Triaged[]): (string | number)[] {
  let [said, found] = [0, 0];
  posts.forEach((text, index) => {
    for (const match of text.matchAll(BOOKED)) {
      const signs = match[1] ?? "";
      if (!/[A-Z]/.test(signs) || signs !== signs.toUpperCase() || /^[A-Z]{2}\d{4}$/.test(signs)) continue;
      said += 1;
      if (takes(triaged[index], match.index + match[0].length - signs.length, signs.length)) found += 1;
    }
  });
  return ["locators after a word of booking", said, found, percent(found, said), "as many as can be"];
}

function flights(posts: readonly string[], triaged: readonly Triaged[]): (string | number)[] {
  let [said, taken] = [0, 0];
  posts.forEach((text, index) => {
    for (const match of text.matchAll(FLIGHT)) {
      said += 1;
      if (takes(triaged[index], match.index, match[0].length)) taken += 1;
    }
  });
  return ["flight numbers taken for a locator", said, taken, percent(taken, said), "none"];
}

function takes(triaged: Triaged | undefined, from: number, length: number): boolean {
  return (triaged?.personal ?? []).some(
    (each) => each.kind === "record-locator" && each.from < from + length && from < each.to,
  );
}

/** Ordinary answers, evenly over the file, as a brand without numbers of its own on file would send them. */
function stopped(answers: readonly string[]): (string | number)[] {
  const step = Math.max(1, Math.floor(answers.length / ANSWERS));
  const taken = answers.filter((_, index) => index % step === 0).slice(0, ANSWERS);
  const ours = ownData([]);
  const hard = taken.filter((text) =>
    guard(text, "public", { facts: [], ours, orderPatterns: [] }).some(({ grade }) => grade === "stop"),
  );
  return [
    "brand answers the guard stops",
    taken.length,
    hard.length,
    percent(hard.length, taken.length),
    "≤ 1 %",
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(2);
}
