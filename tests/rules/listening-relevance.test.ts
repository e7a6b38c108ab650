import { describe, expect, it } from "vitest";
import { xPrices } from "@/lib/channels/x/prices";
import { paceOf } from "@/lib/listening/rules/pace";
import { namesOneOf, placeFound } from "@/lib/listening/rules/place-found";
import { priceOf } from "@/lib/listening/rules/price-of";
import { type Decision, type Judged, learn, relevanceOf } from "@/lib/listening/rules/relevance";

const said = (text: string, more: Partial<Judged> = {}): Judged => ({
  text,
  language: "en",
  authorId: "1",
  followers: 100,
  isVerified: false,
  hasMedia: false,
  ...more,
});
const decided = (text: string, taken: boolean, more: Partial<Judged> = {}): Decision => ({
  ...said(text, more),
  taken,
});
const history: Decision[] = [
  decided("big giveaway win a parcel", false, { authorId: "2" }),
  decided("giveaway ends tonight", false, { authorId: "3" }),
  decided("another giveaway folks", false, { authorId: "4" }),
  decided("giveaway and a promo", false, { authorId: "5" }),
  decided("my parcel is stuck since monday", true, { authorId: "6" }),
  decided("parcel still not here", true, { authorId: "7" }),
];

describe("relevance", () => {
  it("says nothing before it has learned of both kinds", () => {
    expect(learn([])).toBeNull();
    expect(learn(history.slice(0, 5))).toBeNull();
    expect(learn(history.map((each) => ({ ...each, taken: false })))).toBeNull();
  });

  it("puts what people took up before what they put aside, and names the sign with its count", () => {
    const learned = learn(history);
    if (!learned) throw new Error("nothing learned");
    const wanted = relevanceOf(learned, said("where is my parcel, stuck again?"));
    const unwanted = relevanceOf(learned, said("GIVEAWAY time"));
    expect(wanted.score).toBeGreaterThan(unwanted.score);
    expect(unwanted.why[0]).toMatchObject({ kind: "word", word: "giveaway", dismissed: 4, taken: 0 });
    expect(wanted.why[0]).toMatchObject({ kind: "word", word: "parcel", dismissed: 1, taken: 2 });
  });

  it("keeps to a probability, however long a post is, and counts a word once", () => {
    const learned = learn(history);
    if (!learned) throw new Error("nothing learned");
    const once = relevanceOf(learned, said("giveaway"));
    expect(relevanceOf(learned, said("giveaway ".repeat(3000)))).toEqual(once);
    expect(once.score).toBeGreaterThan(0);
    expect(once.score).toBeLessThan(0.5);
  });

  it("knows an author it has met", () => {
    const learned = learn([
      ...history,
      decided("hello", false, { authorId: "bot" }),
      decided("again", false, { authorId: "bot" }),
    ]);
    if (!learned) throw new Error("nothing learned");
    const why = relevanceOf(learned, said("something new", { authorId: "bot" })).why;
    expect(why).toContainEqual(expect.objectContaining({ kind: "author", dismissed: 2 }));
  });
});

describe("where a found post goes", () => {
  const plain = {
    isRepost: false,
    isOurs: false,
    speaksToUs: false,
    known: null,
    threadConversationId: null,
  };
  it.each([
    [{}, "new"],
    [{ isRepost: true, isOurs: true }, "repost"],
    [{ isOurs: true }, "own"],
    [{ known: { conversationId: null }, speaksToUs: true }, "known"],
    [{ speaksToUs: true }, "mention"],
    [{ threadConversationId: "c" }, "in-thread"],
  ])("%j goes to %s", (more, expected) => {
    const placed = placeFound({ ...plain, ...more });
    expect(placed.state === "new" ? "new" : placed.rule).toBe(expected);
  });

  it.each([
    ["hey @northwindhelp, my bag", true],
    ["@NorthwindHelp", true],
    ["mail me at jo@northwindhelp.example", false],
    ["@northwindhelper is not them", false],
    ["northwindhelp without a sign", false],
  ])("%j names us: %s", (text, expected) => {
    expect(namesOneOf(text, ["@NorthwindHelp"])).toBe(expected);
  });
});

describe("what listening costs", () => {
  it("counts a post and its author for each hit", () => {
    expect(priceOf(xPrices, { hits: 1000, days: 1 })).toEqual({
      perPostUsd: 0.015,
      perDayUsd: 15,
      perMonthUsd: 450,
      lookUsd: 0.155,
    });
    expect(priceOf(xPrices, { hits: null, days: 7 })).toMatchObject({ perDayUsd: null, perMonthUsd: null });
    expect(priceOf(xPrices, { hits: 7, days: 7 }).perDayUsd).toBe(0.015);
  });

  it.each([
    [1, 15_000],
    [2, 15_000],
    [10, 60_000],
    [100, 600_000],
  ])("%i queries are each read every %i ms: at most half of 300 in a quarter of an hour", (queries, ms) => {
    expect(paceOf(queries)).toBe(ms);
    expect((queries * 900_000) / ms).toBeLessThanOrEqual(150);
  });
});
