import { describe, expect, it } from "vitest";
import { emptyAt, monthAtRate, monthOf, rateSince, sharesReached } from "@/lib/accounts/rules/spend-rate";
import { DAY, HOUR } from "@/lib/base/time";
import { chargesOf, chargesOfEvent } from "@/lib/channels/x/charges";

const now = Date.parse("2026-11-16T12:00:00Z");
const monthEndMs = Date.parse("2026-12-01T00:00:00Z");

describe("a month's budget", () => {
  it.each([
    [0, 100, []],
    [49, 100, []],
    [50, 100, [50]],
    [94, 100, [50, 80]],
    [95, 100, [50, 80, 95]],
    [100, 100, [50, 80, 95, 100]],
    [0, 0, [50, 80, 95, 100]],
  ])("of which %d of %d is spent has reached %j", (spent, budget, reached) => {
    expect(sharesReached(spent, budget)).toEqual(reached);
  });

  it("is empty when what is left is gone at the rate of the last days, if that is within the month", () => {
    const facts = { nowMs: now, monthEndMs, spentMicros: 60, recentMicros: 70, recentMs: 7 * DAY };
    expect(emptyAt({ ...facts, budgetMicros: 100 })).toBe(now + 4 * DAY);
    expect(emptyAt({ ...facts, budgetMicros: 1000 })).toBeNull();
    expect(emptyAt({ ...facts, budgetMicros: 60 })).toBe(now);
    expect(emptyAt({ ...facts, budgetMicros: 100, recentMicros: 0 })).toBeNull();
  });

  it("comes to what is spent and the rate for the rest of the month", () => {
    expect(
      monthAtRate({ nowMs: now, monthEndMs, spentMicros: 60, recentMicros: 70, recentMs: 7 * DAY }),
    ).toBe(60 + 145);
    expect(rateSince(now, now - 2 * HOUR)).toBe(now - 2 * HOUR);
    expect(rateSince(now, null)).toBe(now);
  });

  it("is the provider's month, whatever zone the desk is in", () => {
    expect(monthOf(Date.parse("2026-12-31T23:59:59Z"))).toEqual({
      startMs: Date.parse("2026-12-01T00:00:00Z"),
      endMs: Date.parse("2027-01-01T00:00:00Z"),
      monthOn: "2026-12-01",
    });
  });
});

describe("what X charges for", () => {
  const item = (endpoint: string, body: unknown, answered: Record<string, unknown> = {}) =>
    chargesOf({ endpoint, body }, answered).map((each) => [each.item, each.micros, each.count]);

  it.each([
    [
      "an answer, even with a link",
      { text: "see https://a.example", reply: { in_reply_to_tweet_id: "1" } },
      "reply-write",
      10_000,
    ],
    ["a post", { text: "good morning" }, "post-write", 15_000],
    ["a post with a link", { text: "see https://a.example" }, "post-write-with-link", 200_000],
  ])("%s", (_, body, name, micros) => {
    expect(item("POST /2/tweets", body)).toEqual([[name, micros, 1]]);
  });

  it("posts and people that are read, each once, and nothing for an empty page", () => {
    const page = {
      data: [{ id: "1" }, { id: "2" }, { id: "2" }],
      includes: { users: [{ id: "7" }], tweets: [{ id: "3" }] },
    };
    expect(item("GET /2/users/:id/mentions", undefined, page)).toEqual([
      ["post-read", 5_000, 2],
      ["post-read", 5_000, 1],
      ["person-read", 10_000, 1],
    ]);
    expect(item("GET /2/tweets/search/recent", undefined, { meta: { result_count: 0 } })).toEqual([]);
  });

  it("messages that come, not those we sent", () => {
    const event = (type: string) =>
      chargesOfEvent({ data: { event_type: type, event_uuid: "-5", payload: { id: "9" } } }).map(
        (each) => each.item,
      );
    expect(event("dm.received")).toEqual(["message-read"]);
    expect(event("dm.sent")).toEqual([]);
    expect(event("post.delete")).toEqual([]);
    expect(event("post.mention.create")).toEqual(["post-read"]);
  });
});
