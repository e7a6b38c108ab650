import fs from "node:fs";
import path from "node:path";
import { rateTone } from "@/lib/red-flags/rules/tone/rate-tone";
import { TONE_EXAMPLES } from "../support/tone-examples/all";
import { benchLanguages } from "./languages";
import { macroF1, majorityF1, type Pair } from "./macro-f1";
import { candidatesFor } from "./tone-candidates";

type Two = "negative" | "positive";

/** Macro-F1 of the tone per language and candidate beside the majority baseline, the cost, and the languages told. */
export async function benchTone(): Promise<string> {
  return [open(), own(), cost(), await benchLanguages()].join("\n\n");
}

/** Labelled sentences that the package `sentiment` ships: Kotzias et al. 2015, praise or trouble, English only. */
function open(): string {
  const lines = ["Open data, English, two classes (neutral and mixed count as misses):"];
  for (const name of ["amazon", "imdb", "yelp"]) {
    const file = path.resolve(`node_modules/sentiment/test/fixtures/${name}.json`);
    const rows = (JSON.parse(fs.readFileSync(file, "utf8")) as { text: string; class: number }[]).filter(
      ({ text }) => text !== "",
    );
    const pairs = (rate: (text: string) => string): Pair<Two>[] =>
      rows.map((row) => ({ truth: row.class === 1 ? "positive" : "negative", said: rate(row.text) }));
    lines.push(`  ${name}, ${rows.length}: majority ${shown(majorityF1(pairs(() => "")))}`);
    for (const { name: candidate, rate } of candidatesFor("en")) {
      const rated = pairs(rate);
      const answered = rated.filter(({ said }) => said === "positive" || said === "negative");
      const right = answered.filter(({ truth, said }) => truth === said).length;
      lines.push(
        `    ${candidate}: macro-F1 ${shown(macroF1(rated))}; takes a side in ${shown(answered.length / rated.length)}, right then ${shown(right / Math.max(1, answered.length))}`,
      );
    }
  }
  lines.push("  No labelled open data found for fr, pl, fi, ru, lt in npm or Debian packages.");
  return lines.join("\n");
}

/** Our own sentences: written by whoever wrote the lists, so they flatter them. */
function own(): string {
  const lines = ["Own sentences (not independent of the lists), three classes; mixed ones called praise:"];
  for (const [language, examples] of Object.entries(TONE_EXAMPLES)) {
    const classes = ["negative", "neutral", "positive"] as const;
    const texts = classes.flatMap((truth) => examples[truth].map((text) => ({ truth, text })));
    lines.push(
      `  ${language}, ${texts.length} + ${examples.mixed.length} mixed: majority ${shown(majorityF1(texts.map(({ truth }) => ({ truth, said: "" }))))}`,
    );
    for (const { name, rate } of candidatesFor(language)) {
      const f1 = macroF1(texts.map(({ truth, text }) => ({ truth, said: rate(text) })));
      const praised = examples.mixed.filter((text) => rate(text) === "positive").length;
      lines.push(
        `    ${name}: macro-F1 ${shown(f1)}; ${praised} of ${examples.mixed.length} mixed called praise`,
      );
    }
  }
  return lines.join("\n");
}

function cost(): string {
  const sentence = "Great job losing my bag again, I have waited three hours and nobody answers!! ";
  const short = sentence.repeat(4).slice(0, 280);
  rateTone(short, "en");
  const rounds = 5000;
  const from = performance.now();
  for (let round = 0; round < rounds; round++) rateTone(short, "en");
  const each = (performance.now() - from) / rounds;
  const longFrom = performance.now();
  rateTone(sentence.repeat(320).slice(0, 25_000), "en");
  return `Cost: ${each.toFixed(3)} ms for 280 characters, ${(performance.now() - longFrom).toFixed(1)} ms for 25,000`;
}

function shown(share: number): string {
  return share.toFixed(3);
}
