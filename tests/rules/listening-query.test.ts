import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectiveQuery } from "@/lib/listening/rules/effective-query";
import { queryFaults } from "@/lib/listening/rules/query-faults";
import { queryWarnings } from "@/lib/listening/rules/query-warnings";
import { parseQuery } from "@/lib/sandbox/x/search-query/parse-query";

const codes = (query: string, max = 512) => queryFaults(query, max).map(({ code }) => code);

describe("a query X would refuse", () => {
  it.each([
    ["", ["empty"]],
    ["a".repeat(513), ["too-long"]],
    ["northwind colour:red", ["unknown-operator"]],
    ["northwind sentiment:bad shade:dark", ["unknown-operator", "unknown-operator"]],
    ["lang:en", ["not-standalone"]],
    ["has:images is:reply", ["not-standalone"]],
    ["parcel OR lang:en", ["not-standalone"]],
    ["(northwind parcel", ["open-too-many"]],
    ["northwind parcel)", ["close-too-many"]],
    ["()", ["empty-group"]],
    ["northwind OR", ["or-at-end"]],
    ["OR northwind", ["or-without-left"]],
    ["northwind -(parcel late)", ["negated-group"]],
    ['"northwind parcel', ["open-quote"]],
    ['""', ["empty-phrase"]],
    ["-northwind", ["only-negations"]],
    ["northwind and parcel", ["joining-word"]],
    ["northwind or parcel", ["joining-word"]],
    ["from:", ["no-value"]],
    ["from:not-a-name", ["bad-value"]],
    ["northwind lang:english", ["bad-value"]],
    ["northwind is:nullcast", ["nullcast-positive"]],
    ["northwind !!", ["stray"]],
    [`${"(".repeat(70)}a${")".repeat(70)}`, ["too-deep"]],
  ])("%j is %j, and the sandbox refuses it too", (query, expected) => {
    expect(codes(query)).toEqual(expected);
    expect(parseQuery(query).ok).toBe(false);
  });

  it.each([
    "northwind parcel",
    '("Acme Air" OR #acmeair OR "acmeair.com") -@acmeair -from:acmeair -is:retweet lang:en',
    "northwind -is:nullcast has:images",
    "посылка 荷物 😡",
    "$NWND url:northwind.example min_likes:10",
    "conversation_id:1234567890123456789",
    `northwind ${"x".repeat(500)}`,
  ])("takes %j as the sandbox does", (query) => {
    expect(codes(query)).toEqual([]);
    expect(parseQuery(query)).toMatchObject({ ok: true });
  });

  it("agrees with the sandbox on whatever is put together of these words", () => {
    const word = fc.constantFrom(
      ...'northwind|parcel|OR|or|and|(|)|-late|-(|"lost bag"|"open|#late|@northwindhelp|from:jo|-from:jo|from:|is:reply|-is:retweet|is:odd|lang:en|lang:english|has:links|shade:dark|min_likes:3|min_likes:x|!!|-|$NW|😡|conversation_id:12'.split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const query = words.join(" ");
        expect([query, queryFaults(query, 512).length === 0]).toEqual([query, parseQuery(query).ok]);
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  it("counts its one language into the length", () => {
    const long = "n".repeat(503);
    expect(codes(effectiveQuery(long, null))).toEqual([]);
    expect(codes(effectiveQuery(long, "en"))).toEqual(["too-long"]);
    expect(codes(effectiveQuery(long, "en"), 4096)).toEqual([]);
    expect(effectiveQuery("parcel OR bag", "en")).toBe("(parcel OR bag) lang:en");
  });
});

describe("a query that hardly means what it says", () => {
  const handles = ["NorthwindHelp", "@NorthwindAir"];
  it.each([
    ["the", null, ["everything"]],
    ["parcel OR the", null, ["everything"]],
    ["northwind parcel -from:northwindhelp -from:northwindair", null, []],
    ["northwind parcel -from:northwindhelp", null, ["own-not-excluded"]],
    ["@NorthwindHelp", null, ["own-mentions"]],
    ["@northwindhelp OR to:NorthwindAir", null, ["own-mentions"]],
    ["@northwindhelp OR parcel", null, ["own-not-excluded"]],
    ["from:northwindhelp", null, ["own-posts"]],
    ["parcel -from:northwindhelp -from:northwindair", 20_000, ["very-many"]],
    ["(broken", null, []],
  ])("%j with %j hits a day is warned of as %j", (query, hitsPerDay, expected) => {
    expect(queryWarnings(query, { handles, hitsPerDay }).map(({ code }) => code)).toEqual(expected);
  });
});
