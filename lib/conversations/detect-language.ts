import type { eld } from "eld/large";

type Detector = typeof eld;

const SHORTEST = 20;
const LONGEST = 2000;

let detector: Promise<Detector> | undefined;
let ready: Detector | undefined;

/** Loads the detector's large set (some 300 MB); before that every text is of no language. Server only. */
export async function loadLanguages(): Promise<void> {
  detector ??= import("eld/large").then((module) => module.eld);
  ready = await detector;
}

/** The two-letter language of a text, or null when it is too short to tell or the detector is not sure. */
export function detectLanguage(text: string): string | null {
  const words = text
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/[@#＠]\w+/g, " ")
    .trim()
    .slice(0, LONGEST);
  if (!ready || words.length < SHORTEST) return null;
  const found = ready.detect(words);
  return found.language !== "" && found.isReliable() ? found.language : null;
}
