import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { closestPublicLocale, PUBLIC_LOCALES } from "@/lib/auth/locales";
import { ASK_LANGUAGES } from "@/lib/replies/rules/ask-words";

type Sentences = { [key: string]: string | Sentences };

function keysOf(sentences: Sentences, path = ""): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key} ${placesIn(value)}`] : keysOf(value, `${path}${key}.`),
  );
}

/** What is filled in, whatever the order; forms of a plural are the language's own. */
function placesIn(sentence: string): string {
  return [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort().join(" ");
}

describe("the public pages", () => {
  it.each(["hours", "feedback", "claim"])(
    "say every sentence of %s in six languages, with the same things to fill in",
    (name) => {
      const read = (locale: string) =>
        JSON.parse(fs.readFileSync(`messages/${locale}/${name}.json`, "utf8")) as Sentences;
      const english = keysOf(read("en"));
      expect(english.length).toBeGreaterThan(12);
      for (const locale of PUBLIC_LOCALES) expect(keysOf(read(locale)), locale).toEqual(english);
    },
  );

  it("are there in every language that people are asked in", () => {
    expect([...PUBLIC_LOCALES].sort()).toEqual([...ASK_LANGUAGES].sort());
  });

  it.each([
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en;q=0.2, pl;q=0.9", "pl"],
    ["ja, pt-BR;q=0.5", "pt"],
    ["xx", "en"],
    ["", "en"],
    [null, "en"],
    ["de;q=abc", "de"],
    [",".repeat(10_000), "en"],
  ] as const)("read '%s' as %s", (header, locale) => expect(closestPublicLocale(header)).toBe(locale));
});
