import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/sandbox/x/search-query/parse-query";

const REFUSED: readonly [query: string, message: RegExp][] = [
  ["", /no viable alternative at character '<EOF>' \(at position 1\)/],
  ["   ", /<EOF>/],
  ["bag and box", /Ambiguous use of and as a keyword/],
  ["bag or box", /Ambiguous use of or as a keyword.*\(at position 5\)/],
  ["(bag", /missing '\)'/],
  ["bag)", /missing EOF at '\)' \(at position 4\)/],
  ["OR bag", /no viable alternative/],
  ["bag OR", /no viable alternative/],
  ["()", /no viable alternative/],
  ['"bag', /missing '"'/],
  ['""', /Empty phrases/],
  ["!!!", /no viable alternative at character '!'/],
  ["- bag", /no viable alternative/],
  ["-bag", /must contain a non-negation term/],
  ["is:retweet", /stand-alone operator/],
  ["lang:en has:images", /stand-alone operator/],
  ["bag OR has:images", /stand-alone operator/],
  ["bag OR -box", /stand-alone operator/],
  ["is:nullcast bag", /only be used in negated form/],
  ["bag -(box OR crate)", /Negating a group/],
  ["place_planet:mars", /invalid operator 'place_planet'/],
  ["from:", /requires a value/],
  ["from:a-b", /not a valid username/],
  ["conversation_id:x", /not a valid id/],
  ["bag is:happy", /invalid field 'happy'/],
  ["bag lang:englishlanguage", /not a valid language/],
];

describe("the search language of the sandbox", () => {
  it.each(REFUSED)("%j is refused with X's words", (query, message) => {
    const parsed = parseQuery(query);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? "" : parsed.message).toMatch(message);
  });

  it("counts the length in characters: 512 by default, what the plan gives otherwise", () => {
    expect(parseQuery(`${"😀".repeat(100)} ${"b".repeat(411)}`).ok).toBe(true);
    expect(parseQuery("b".repeat(513))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Max length is 512/),
    });
    expect(parseQuery("b".repeat(4096), { maxLength: 4096 }).ok).toBe(true);
  });

  it("refuses a query nested a thousand groups deep instead of falling over", () => {
    expect(parseQuery(`${"(".repeat(1500)}bag${")".repeat(1500)}`, { maxLength: 4096 }).ok).toBe(false);
  });
});
