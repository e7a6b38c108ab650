import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { XPost } from "@/lib/sandbox/x/model";
import { parseQuery } from "@/lib/sandbox/x/search-query/parse-query";
import { post, world } from "./x-sandbox-search-world";

function matches(query: string, part: Partial<XPost>): boolean {
  const parsed = parseQuery(query, { maxLength: 4096 });
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.matches(post(part), world);
}

const MATCHING: readonly [query: string, hit: Partial<XPost>, miss: Partial<XPost>][] = [
  ["delayed", { text: "Delayed again!" }, { text: "delay" }],
  ["coca-cola", { text: "a Coca-Cola please" }, { text: "cola coca" }],
  ['"lost my bag"', { text: "you LOST, my bag" }, { text: "lost the bag my" }],
  ["café", { text: "the cafe\u0301 is shut" }, { text: "the cafe is shut" }],
  ["✈️", { text: "late ✈ again" }, { text: "late train" }],
  ["👩‍🔧", { text: "ask 👩‍🔧 now" }, { text: "ask 👩 now" }],
  ["遅延", { text: "また遅延です" }, { text: "また到着です" }],
  ["#NorthWind", { text: "thanks #northwind!" }, { text: "thanks #northwindair" }],
  ["$NWND", { text: "short $nwnd today" }, { text: "short NWND today" }],
  ["@northwindhelp", { mentionedUsernames: ["NorthwindHelp"] }, { text: "northwindhelp" }],
  ["@northwindhelp", { prefixUsernames: ["NorthwindHelp"] }, { mentionedUsernames: ["Northwind"] }],
  ["from:jo_fly", { authorId: "22" }, { authorId: "33" }],
  ["from:22", { authorId: "22" }, { authorId: "33" }],
  ["to:NorthwindHelp", { inReplyToUserId: "11", inReplyToPostId: "700" }, { inReplyToUserId: "33" }],
  ["retweets_of:NorthwindHelp", { repostedPostId: "700" }, { quotedPostId: "700" }],
  [
    "url:northwind.example",
    { text: "see https://northwind.example/claims?x=1" },
    { text: "northwind.example" },
  ],
  [
    'url:"https://northwind.example/claims"',
    { text: "https://northwind.example/claims/7" },
    { text: "https://other.example" },
  ],
  ["conversation_id:700", { conversationId: "700" }, { conversationId: "701" }],
  ["in_reply_to_tweet_id:700", { inReplyToPostId: "700" }, { conversationId: "700" }],
  ["quotes_of_tweet_id:700", { quotedPostId: "700" }, { repostedPostId: "700" }],
  ["bag is:retweet", { text: "bag", repostedPostId: "1" }, { text: "bag" }],
  ["bag -is:retweet", { text: "bag" }, { text: "bag", repostedPostId: "1" }],
  ["bag is:reply", { text: "bag", inReplyToPostId: "1" }, { text: "bag" }],
  ["bag is:quote", { text: "bag", quotedPostId: "1" }, { text: "bag" }],
  ["bag is:verified", { text: "bag", authorId: "11" }, { text: "bag" }],
  ["bag -is:nullcast", { text: "bag" }, { text: "box" }],
  ["bag has:links", { text: "bag https://a.example" }, { text: "bag a.example" }],
  ["bag has:media", { text: "bag", mediaKeys: ["7_1"] }, { text: "bag" }],
  ["bag has:images", { text: "bag", mediaKeys: ["3_1"] }, { text: "bag", mediaKeys: ["7_1"] }],
  ["bag has:mentions", { text: "bag", mentionedUsernames: ["Ben"] }, { text: "bag" }],
  ["bag has:hashtags", { text: "bag #fail" }, { text: "bag #1" }],
  ["bag lang:de", { text: "bag", language: "de" }, { text: "bag" }],
  ["min_likes:5", { likes: 5 }, { likes: 4 }],
  ["min_replies:1", { replies: 1 }, { likes: 4 }],
  ["min_reposts:2", { reposts: 2 }, { reposts: 1 }],
  ["apple OR iphone ipad", { text: "apple" }, { text: "iphone" }],
  ["(apple OR iphone) ipad", { text: "iphone ipad" }, { text: "apple" }],
  ["a (b OR (c d))", { text: "a d c" }, { text: "a c" }],
  ['"and" bag', { text: "bag and box" }, { text: "bag box" }],
  [
    '("Acme Air" OR #acmeair OR "acmeair.com") -@acmeair -from:ben -is:retweet lang:en',
    { text: "stuck with acme air" },
    { text: "stuck with @acmeair, acme air", mentionedUsernames: ["acmeair"] },
  ],
];

describe("the search language of the sandbox", () => {
  it.each(MATCHING)("%s takes what it means and leaves the rest", (query, hit, miss) => {
    expect(matches(query, hit)).toBe(true);
    expect(matches(query, miss)).toBe(false);
  });

  it("names what every match must fulfil, so that search need not read all posts", () => {
    const hints = (query: string) => {
      const parsed = parseQuery(query);
      return parsed.ok ? parsed.hints : undefined;
    };
    expect(hints("from:Ben bag")).toEqual({ from: ["ben"] });
    expect(hints("(from:Ben OR from:jo_fly) -@acme")).toEqual({ from: ["ben", "jo_fly"] });
    expect(hints("from:Ben OR bag")).toEqual({});
    expect(hints("@NorthwindHelp conversation_id:7")).toEqual({
      mentions: ["northwindhelp"],
      conversationIds: ["7"],
    });
  });

  const anyPost = fc
    .record({
      text: fc.string({ unit: "binary" }),
      likes: fc.nat(9),
      authorId: fc.constantFrom("11", "22"),
      reply: fc.boolean(),
    })
    .map(({ text, likes, authorId, reply }) =>
      post({ text, likes, authorId, language: "en", ...(reply ? { inReplyToPostId: "700" } : {}) }),
    );

  it("never throws, whatever is typed and whatever was posted", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "(",
        ")",
        "OR",
        "-",
        '"',
        "from:",
        "is:reply",
        "lang:en",
        "#",
        "@",
        "$",
        "\u0000",
        "\ud800",
        "\\",
        "bag",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), anyPost, (pieces, subject) => {
        const parsed = parseQuery(pieces.join(" "));
        if (parsed.ok) expect(typeof parsed.matches(subject, world)).toBe("boolean");
        else expect(parsed.message).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("takes exactly the posts that the negated term leaves", () => {
    const term = fc.oneof(
      fc.constantFrom(
        "bag",
        '"a b"',
        "#x",
        "@ben",
        "from:ben",
        "is:reply",
        "has:links",
        "lang:en",
        "min_likes:3",
        "url:a.b",
      ),
      fc.stringMatching(/^[a-z0-9]{1,3}$/).filter((word) => word !== "or" && word !== "and"),
    );
    fc.assert(
      fc.property(term, anyPost, (words, subject) => {
        const anchor = subject.authorId === "11" ? "from:NorthwindHelp" : "from:jo_fly";
        const plain = parseQuery(`${anchor} ${words}`);
        const negated = parseQuery(`${anchor} -${words}`);
        expect(plain.ok && negated.ok).toBe(true);
        if (plain.ok && negated.ok)
          expect(negated.matches(subject, world)).toBe(!plain.matches(subject, world));
      }),
      { numRuns: 1000 },
    );
  });
});
