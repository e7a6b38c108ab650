import fs from "node:fs";
import path from "node:path";
import Sentiment from "sentiment";
import { SentimentIntensityAnalyzer } from "vader-sentiment";
import { rateTone } from "@/lib/red-flags/rules/tone/rate-tone";
import { toneLabel } from "@/lib/red-flags/rules/tone/tone-label";

export type Said = "negative" | "neutral" | "positive" | "mixed";

export interface Candidate {
  name: string;
  rate(text: string): Said;
}

const sentiment = new Sentiment();

/** What could rate a text of this language: ours, and the packages that exist for it. */
export function candidatesFor(language: string): Candidate[] {
  const ours: Candidate = {
    name: "rateTone",
    rate: (text) => {
      const label = toneLabel(rateTone(text, language));
      return label === "not-rated" ? "neutral" : label;
    },
  };
  if (language !== "en") return [ours, translatedAfinn(language)];
  return [
    ours,
    { name: "sentiment 5.0.2 (AFINN-165)", rate: (text) => bySign(sentiment.analyze(text).score, 0.5) },
    {
      name: "vader-sentiment 1.1.3",
      rate: (text) => bySign(SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
    },
  ];
}

/** AFINN-165 as a machine translated it, word by word: sum and sign. */
function translatedAfinn(language: string): Candidate {
  const file = path.resolve(`node_modules/afinn-165-multilingual/build/AFINN-${language}.json`);
  const words = new Map(
    Object.entries(JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, number | null>).map(
      ([word, weight]) => [word.toLowerCase(), weight ?? 0] as const,
    ),
  );
  return {
    name: "afinn-165-multilingual 0.0.1",
    rate: (text) =>
      bySign(
        (text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []).reduce(
          (total, word) => total + (words.get(word) ?? 0),
          0,
        ),
        0.5,
      ),
  };
}

function bySign(score: number, from: number): Said {
  if (score >= from) return "positive";
  return score <= -from ? "negative" : "neutral";
}
