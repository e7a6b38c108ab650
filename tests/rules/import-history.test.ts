import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedTime, instantOfSnowflake, readRecordedTime } from "@/lib/conversations/rules/recorded-time";
import { lookRounded, readTweetRow, type TweetRow } from "@/lib/conversations/rules/tweet-row";
import { threadsOf } from "@/lib/conversations/rules/tweet-threads";
import { tieTweets } from "@/lib/conversations/rules/tweet-tree";

const now = new Date("2026-11-23T09:00:00.000Z");
const cells = {
  tweet_id: "8",
  author_id: "115712",
  inbound: "True",
  created_at: "Tue Oct 31 22:10:47 +0000 2017",
  text: "@NorthwindHelp where is my bag?",
  response_tweet_id: "",
  in_response_to_tweet_id: "",
};

describe("a recorded time", () => {
  it.each([
    ["Tue Oct 31 22:10:47 +0000 2017", null, "2017-10-31T22:10:47.000Z"],
    ["Tue Oct 31 22:10:47 +0530 2017", null, "2017-10-31T16:40:47.000Z"],
    ["2019-06-01T10:00:00Z", null, "2019-06-01T10:00:00.000Z"],
    ["2019-06-01 10:00:00.25+02", null, "2019-06-01T08:00:00.250Z"],
    ["2019-06-01 10:00:00 UTC", "Europe/Berlin", "2019-06-01T10:00:00.000Z"],
    ["2019-06-01 10:00", "Europe/Berlin", "2019-06-01T08:00:00.000Z"],
    ["2019-12-01 10:00", "Asia/Kolkata", "2019-12-01T04:30:00.000Z"],
  ])("%s in %s is %s", (text, zone, at) => {
    expect(readRecordedTime(text, zone, now)).toEqual({ at: new Date(at) });
  });

  it.each([
    ["2019-06-01 10:00:00", null, "history-no-zone"],
    ["31/10/2017 22:10", "UTC", "history-time"],
    ["43039.92", "UTC", "history-time"],
    ["2019-04-31T10:00:00Z", null, "history-time"],
    ["", "UTC", "history-time"],
    ["2026-03-29 02:30", "Europe/Berlin", "history-time-skipped"],
    ["2026-10-25 02:30", "Europe/Berlin", "history-time-twice"],
    ["1999-10-25T02:30:00Z", null, "history-time-impossible"],
    ["2027-01-01T00:00:00Z", null, "history-time-impossible"],
  ])("%s in %s is refused: %s", (text, zone, code) => {
    expect(readRecordedTime(text, zone, now)).toMatchObject({ code });
  });

  it("is the id's own to the millisecond where the id tells one, and must agree with it", () => {
    const made = new Date("2020-04-01T17:31:32.199Z");
    const id = String(BigInt(made.getTime() - 1_288_834_974_657) << 22n);
    expect(instantOfSnowflake(id)).toEqual(made);
    expect(agreedTime(id, { at: new Date("2020-04-01T17:31:32Z") })).toEqual({ at: made });
    const wrong = agreedTime(id, { at: new Date("2020-04-01T19:31:32.199Z") });
    expect(wrong).toMatchObject({ code: "history-time-differs", values: { seconds: 7200 } });
    expect(instantOfSnowflake("119237")).toBeNull();
  });
});

describe("a row of posts", () => {
  it("keeps the digits of its ids", () => {
    const read = readTweetRow(2, { ...cells, response_tweet_id: "9,6,10" }, { zone: null, now });
    expect(read).toMatchObject({
      row: { id: "8", isInbound: true, responses: ["9", "6", "10"], inReplyTo: null },
    });
  });

  it.each([
    ["tweet_id", "1,577,157,915"],
    ["tweet_id", "1.57716E+18"],
    ["tweet_id", "1577157915.0"],
    ["tweet_id", ""],
    ["in_response_to_tweet_id", "1,577,157,915"],
    ["in_response_to_tweet_id", "119237.0"],
    ["response_tweet_id", "3.0"],
    ["author_id", "115,712"],
    ["author_id", ""],
  ] as const)("is an error, not a guess, where a spreadsheet made %s %s", (column, value) => {
    const read = readTweetRow(2, { ...cells, [column]: value }, { zone: null, now });
    expect(read).toMatchObject({ error: { code: "history-mangled-id", values: { column, value } } });
  });

  it("does not take a word for a direction", () => {
    const read = readTweetRow(2, { ...cells, inbound: "VRAI" }, { zone: null, now });
    expect(read).toMatchObject({ error: { code: "history-inbound" } });
  });

  it("tells ids that a spreadsheet rounded from ids that end in a zero by chance", () => {
    const rounded = [1, 2, 3, 4, 5].map((n) => `12454034387558${n}0000`);
    expect(lookRounded(rounded)).toBe(true);
    expect(lookRounded([...rounded, "1245403438755862288"])).toBe(false);
    expect(lookRounded(["100", "200", "300", "400", "500"])).toBe(false);
  });
});

const row = (id: number, from: string, inReplyTo: number | null, more: Partial<TweetRow> = {}): TweetRow => ({
  line: id + 1,
  id: String(id),
  author: from,
  isInbound: /^\d+$/.test(from),
  at: new Date(Date.UTC(2017, 9, 31, 12, id)),
  text: /^\d+$/.test(from) ? "@NorthwindHelp hello" : "@700 We are on it.",
  responses: [],
  hasDoubtfulResponses: false,
  inReplyTo: inReplyTo === null ? null : String(inReplyTo),
  ...more,
});

function threads(rows: readonly TweetRow[], account: string | null = null) {
  const { tree, faults } = tieTweets(rows);
  const found = [...threadsOf(tree, account)];
  const conversations = found
    .flatMap((each) => ("code" in each ? [] : [each]))
    .map(({ place, customer, isAside, messages }) => ({
      place,
      customer: customer.externalId,
      isAside,
      ids: messages.map(({ externalId }) => Number(externalId.slice(5))),
    }));
  return {
    conversations,
    faults: [...faults, ...found.flatMap((each) => ("code" in each ? [each] : []))].map(
      ({ line, code }) => `${line} ${code}`,
    ),
  };
}

describe("posts tied into threads", () => {
  it("hold several answers to one post, and an answer in parts", () => {
    const rows = [
      row(1, "700", null),
      row(2, "NorthwindHelp", 1),
      row(3, "NorthwindHelp", 1),
      row(4, "NorthwindHelp", 3),
    ];
    expect(threads(rows)).toEqual({
      conversations: [{ place: "post:1", customer: "700", isAside: false, ids: [1, 2, 3, 4] }],
      faults: [],
    });
  });

  it("hang on the missing post where the beginning is not in the file", () => {
    const rows = [row(5, "700", 1), row(6, "NorthwindHelp", 5), row(7, "NorthwindHelp", 1)];
    expect(threads(rows).conversations).toEqual([
      { place: "post:1", customer: "700", isAside: false, ids: [5, 6, 7] },
    ]);
  });

  it("believe what a post lists as its answers where the answers say nothing", () => {
    const rows = [
      row(1, "700", null, { responses: ["2", "3"] }),
      row(2, "NorthwindHelp", null),
      row(3, "NorthwindHelp", null),
    ];
    expect(threads(rows).conversations).toMatchObject([{ ids: [1, 2, 3] }]);
  });

  it("keep apart two people in one thread, and a bystander out of the clocks", () => {
    const rows = [
      row(1, "700", null),
      row(2, "NorthwindHelp", 1),
      row(3, "800", 1, { text: "@700 same with mine, ask @NorthwindHelp" }),
      row(4, "NorthwindHelp", 3),
      row(5, "900", 1, { text: "@700 @NorthwindHelp oh dear" }),
    ];
    expect(threads(rows).conversations).toEqual([
      { place: "post:1", customer: "700", isAside: false, ids: [1, 2] },
      { place: "post:1", customer: "800", isAside: false, ids: [3, 4] },
      { place: "post:1", customer: "900", isAside: true, ids: [5] },
    ]);
  });

  it("take a parted list for a list only where all of it is in the file", () => {
    const parted = { responses: ["100", "101"], hasDoubtfulResponses: true };
    const whole = [row(1, "700", null, parted), row(100, "NorthwindHelp", 1), row(101, "NorthwindHelp", 1)];
    expect(threads(whole).faults).toEqual([]);
    const torn = threads([row(1, "700", null, parted), row(2, "700", null), row(3, "NorthwindHelp", 2)]);
    expect(torn.faults).toEqual(["2 history-mangled-id"]);
    expect(torn.conversations).toMatchObject([{ ids: [2, 3] }]);
  });

  it("say which rows answer nobody, name no account, came twice or go in a circle", () => {
    expect(threads([row(6, "NorthwindHelp", 1, { text: "We are on it." })]).faults).toEqual([
      "7 history-answers-nobody",
    ]);
    expect(threads([row(1, "700", null)]).faults).toEqual(["2 history-no-account"]);
    expect(threads([row(1, "700", null)], "NorthwindHelp").conversations).toMatchObject([{ ids: [1] }]);
    const twice = [
      row(1, "700", null),
      { ...row(1, "700", null), line: 9 },
      { ...row(1, "800", null), line: 10 },
    ];
    expect(threads(twice, "NorthwindHelp").faults).toEqual(["10 history-id-twice"]);
    expect(threads([row(1, "700", 2), row(2, "NorthwindHelp", 1), row(3, "700", 2)]).faults).toEqual([
      "2 history-circle",
      "3 history-circle",
      "4 history-no-account",
    ]);
  });

  it("are the same in whatever order the rows stand", () => {
    const rows = [
      ...[row(1, "700", null), row(2, "NorthwindHelp", 1), row(3, "NorthwindHelp", 1), row(4, "700", 3)],
      ...[row(5, "800", 2, { text: "@NorthwindHelp me too" }), row(6, "NorthwindHelp", 5), row(7, "900", 99)],
      ...[
        row(8, "NorthwindHelp", 98, { text: "@123 Done." }),
        row(9, "900", null, { text: "@NorthwindHelp hello" }),
      ],
    ];
    const wanted = threads(rows);
    const sorted = (of: ReturnType<typeof threads>) =>
      of.conversations.map((each) => JSON.stringify(each)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(sorted(threads(shuffled))).toEqual(sorted(wanted));
      }),
    );
  });
});
