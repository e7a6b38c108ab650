import { detectLanguages } from "@/lib/conversations/detect-languages";
import { percentile, table } from "./timing";
import { triageOne } from "./triage-one";

const ROUNDS = 7;
const MOST_MEDIAN_MS = 2;
const MOST_HOSTILE_MS = 50;
const SIZE = 100_000;
const DETECTED = 2000;

const HOSTILE: readonly [name: string, piece: string][] = [
  ["one letter", "a"],
  ["letters and dots", "a."],
  ["figures with gaps", "4 1-1 1."],
  ["card-like figures", "4111 1111 1111 1112 "],
  ["500 mentions again and again", "@northwind_help "],
  ["addresses cut short", "a@b."],
  ["links", "https://t.co/a "],
  ["emoji", "😡🏽‍✈️"],
  ["mixed scripts", "kіll yоu Ѕue "],
  ["homoglyph cards", "４１１1 ⅠⅠ11 １１11 1111 "],
  ["figures with zero width", "4\u200b1\u200b1\u200b1\u200b"],
  ["marks on marks", "e\u0301\u0301\u0301\u0301"],
  ["half a surrogate", "\ud83d "],
  ["phrases begun", "never fly never "],
  ["times again and again", "boarding in 20 minutes "],
  ["clock times", "at 14:35 "],
  ["denials", "not a lawyer "],
  ["locators", "pnr QX7R9K "],
  ["streets", "12 Long Street 1 "],
  ["phone numbers", "+44 20 7946 0958 "],
  ["brackets", "((((()))))"],
  ["a line of nothing", " \n\t"],
];

/** The triage of one interaction, hostile texts of 100 kB, and what the language detector takes beside it. */
export async function triageCost(texts: readonly string[]): Promise<string> {
  for (const text of texts.slice(0, 2000)) triageOne(text, "en");
  const each = texts.map((text) => took(() => triageOne(text, "en")));
  const unknown = texts.slice(0, 5000).map((text) => took(() => triageOne(text, null)));
  const language = await detectorMs(texts.slice(0, DETECTED));
  const one = (times: readonly number[]) => [percentile(times, 0.5), percentile(times, 0.99)] as const;
  return [
    table(
      ["one interaction", "of", "median ms", "p99 ms", "aim, median", "median of aim"],
      [
        ["tone, guard, flags, level", each.length, ...one(each), `≤ ${MOST_MEDIAN_MS}`, ofAim(each)],
        [
          "the same, language unknown",
          unknown.length,
          ...one(unknown),
          `≤ ${MOST_MEDIAN_MS}`,
          ofAim(unknown),
        ],
        [
          "language, in its own thread",
          DETECTED,
          language,
          "",
          "",
          `${(language / MOST_MEDIAN_MS).toFixed(2)} ×`,
        ],
      ],
    ),
    table(
      ["100 kB of", "median ms", "slowest ms", "CPU ms", "aim", "median of aim"],
      HOSTILE.flatMap(([name, piece]) => hostile(name, piece)),
    ),
  ].join("\n\n");
}

function hostile(name: string, piece: string): (string | number)[][] {
  const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
  return (["en", null] as const).map((language) => {
    const used: number[] = [];
    const times = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      const time = took(() => triageOne(text, language));
      const { user, system } = process.cpuUsage(before);
      used.push((user + system) / 1000);
      return time;
    });
    const shown = `${name}${language ? "" : ", language unknown"}`;
    const median = percentile(times, 0.5);
    return [
      shown,
      median,
      Math.max(...times),
      percentile(used, 0.5),
      `≤ ${MOST_HOSTILE_MS}`,
      `${(median / MOST_HOSTILE_MS).toFixed(2)} ×`,
    ];
  });
}

const ofAim = (times: readonly number[]) => `${(percentile(times, 0.5) / MOST_MEDIAN_MS).toFixed(3)} ×`;

async function detectorMs(texts: readonly string[]): Promise<number> {
  await detectLanguages(texts.slice(0, 100));
  const begun = performance.now();
  for (let at = 0; at < texts.length; at += 100) await detectLanguages(texts.slice(at, at + 100));
  return (performance.now() - begun) / texts.length;
}

function took(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
