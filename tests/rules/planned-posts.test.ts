import { describe, expect, it } from "vitest";
import type { Actor, Role } from "@/lib/context/ctx";
import { plannedAt } from "@/lib/coverage/rules/planned-at";
import { isStale } from "@/lib/publishing/rules/is-stale";
import { refuseFaulty } from "@/lib/publishing/rules/post-faults";
import { type Approval, mayHold, postDeeds } from "@/lib/publishing/rules/post-rights";
import { postUrl } from "@/lib/publishing/rules/post-url";
import type { PostState } from "@/lib/publishing/schemas";

describe("the wall time of a zone", () => {
  it.each([
    ["2026-11-24T09:30", "Europe/Tallinn", "2026-11-24T07:30:00.000Z", "none"],
    ["2026-11-24T09:30", "America/St_Johns", "2026-11-24T13:00:00.000Z", "none"],
    ["2027-02-14T08:00", "Asia/Kathmandu", "2027-02-14T02:15:00.000Z", "none"],
    // Skipped: the clocks jump from 02:00 to 03:00, and from 03:00 to 04:00.
    ["2027-03-14T02:30", "America/New_York", "2027-03-14T07:30:00.000Z", "later"],
    ["2027-03-28T03:15", "Europe/Tallinn", "2027-03-28T01:15:00.000Z", "later"],
    // Half an hour skipped on Lord Howe Island.
    ["2026-10-04T02:10", "Australia/Lord_Howe", "2026-10-03T15:40:00.000Z", "later"],
    // Doubled: the first of the two.
    ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30:00.000Z", "none"],
    ["2026-10-25T03:30", "Europe/Tallinn", "2026-10-25T00:30:00.000Z", "none"],
  ])("%s in %s is %s", (local, zone, at, shift) => {
    expect(plannedAt(local, zone)).toEqual({ at: new Date(at), shift });
  });

  it("that no calendar or map has is refused in words", () => {
    expect(() => plannedAt("2026-02-30T10:00", "Europe/Berlin")).toThrow("planned-time");
    expect(() => plannedAt("2026-02-20T24:00", "Europe/Berlin")).toThrow("planned-time");
    expect(() => plannedAt("2026-02-20T10:00", "Mars/Olympus")).toThrow("planned-zone");
  });
});

describe("a post whose time went by", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const post = { state: "planned", dueAt: minutesAgo(1), holdId: null, firstTriedAt: null };

  it.each([
    ["a minute late", post, false],
    ["eleven minutes late, nobody was there", { ...post, dueAt: minutesAgo(11) }, true],
    ["an hour late by the provider", { ...post, dueAt: minutesAgo(60), firstTriedAt: minutesAgo(59) }, false],
    ["under a hold by a minute", { ...post, holdId: "h" }, true],
    ["under a hold, still to come", { ...post, holdId: "h", dueAt: minutesAgo(-5) }, false],
    ["under a hold, confirmed for its release", { ...post, holdId: "h", dueAt: null }, false],
    ["already out", { ...post, state: "sent", dueAt: minutesAgo(60) }, false],
  ])("%s", (_, waiting, expected) => {
    expect(isStale(waiting, now)).toBe(expected);
  });
});

const [CARE, BRAND] = ["care", "brand"];
const teams = [
  { teamId: CARE, mayReply: true, mayPublish: false, mayReadPrivate: true },
  { teamId: BRAND, mayReply: true, mayPublish: true, mayReadPrivate: false },
];
const agent = (agentId: string, role: Role, ...teamIds: string[]): Actor => ({
  type: "agent",
  agentId,
  role,
  teamIds,
});
const people: Record<string, Actor> = {
  "an agent of care": agent("greta", "agent", CARE),
  "its writer": agent("noah", "agent", BRAND),
  "a colleague of the brand": agent("mia", "agent", BRAND),
  "a lead of care": agent("ana", "lead", CARE),
  "a lead of neither": agent("zoe", "lead", "other"),
  "an admin": agent("ida", "admin"),
  "a helper": { type: "agent", agentId: "pat", role: "agent", teamIds: [BRAND], onlyTag: "storm" },
};
const now = new Date("2026-11-23T09:00:00Z");
const past = new Date("2026-11-23T08:00:00Z");

function may(who: string, state: PostState, approval: Approval, over = {}): string {
  const stand = {
    state,
    changedById: "noah",
    askedById: state === "asked" ? "noah" : null,
    decidedById: null,
    sentParts: 0,
    dueAt: null,
    holdId: null,
    firstTriedAt: null,
    ...over,
  };
  const deeds = postDeeds(people[who] ?? { type: "public" }, teams, approval, stand, now);
  return Object.entries(deeds)
    .filter(([, yes]) => yes)
    .map(([deed]) => deed)
    .join(" ");
}

describe("who may do what with a post of the brand", () => {
  it.each<[string, PostState, Approval, object, string]>([
    ["an agent of care", "draft", "member", {}, ""],
    ["a helper", "draft", "none", {}, ""],
    ["a lead of neither", "asked", "member", {}, ""],
    ["its writer", "draft", "member", {}, "change ask cancel"],
    ["its writer", "draft", "none", {}, "change ask plan cancel"],
    ["an admin", "draft", "lead", {}, "change ask plan cancel"],
    ["a lead of care", "draft", "member", {}, "change ask cancel"],
    ["its writer", "asked", "member", {}, "withdraw cancel"],
    ["a colleague of the brand", "asked", "member", {}, "approve cancel"],
    ["a colleague of the brand", "asked", "lead", {}, "cancel"],
    ["a lead of care", "asked", "lead", {}, "approve cancel"],
    ["a lead of care", "asked", "lead", { changedById: "ana" }, "withdraw cancel"],
    ["an admin", "asked", "lead", { changedById: "ida" }, "approve withdraw cancel"],
    ["its writer", "planned", "member", { dueAt: now }, "change cancel"],
    ["its writer", "planned", "member", { holdId: "h", dueAt: past }, "change confirm cancel"],
    ["a lead of care", "planned", "member", { holdId: "h", dueAt: past }, "change confirm cancel"],
    ["its writer", "planned", "member", { holdId: "h" }, "change cancel"],
    ["a lead of care", "planned", "member", { holdId: "h" }, "change release cancel"],
    ["an agent of care", "planned", "member", { holdId: "h" }, ""],
    ["its writer", "planned", "member", { sentParts: 1, dueAt: now }, "cancel"],
    ["its writer", "sending", "member", {}, ""],
    ["its writer", "refused", "member", { decidedById: "ana" }, "change plan cancel"],
    ["its writer", "refused", "member", {}, "change cancel"],
    ["its writer", "sent", "member", {}, ""],
  ])("%s, of one that is %s, where %s approves %o: %s", (who, state, approval, over, deeds) => {
    expect(may(who, state, approval, over)).toBe(deeds);
  });

  it("lets every agent hold, but no helper of one incident", () => {
    const holders = Object.entries(people).filter(([, who]) => mayHold(who));
    expect(holders).toHaveLength(Object.keys(people).length - 1);
    expect(holders.map(([name]) => name)).not.toContain("a helper");
  });
});

describe("what a channel would not take", () => {
  const traits = {
    audience: "public",
    kind: "post",
    count: "weighted",
    limit: 280,
    maxParts: 10,
    maxAttachments: 4,
    leadingMentionsFree: true,
  } as const;
  const photo = { name: "office.jpg", type: "image/jpeg", altText: "The night team at work" };
  const check = (parts: Parameters<typeof refuseFaulty>[0], altText: "warn" | "require" = "require") =>
    refuseFaulty(parts, traits, altText);

  it("is told by the number of the part", () => {
    expect(() => check([{ text: "a".repeat(280), attachments: [photo] }])).not.toThrow();
    expect(() => check([{ text: "", attachments: [photo] }])).not.toThrow();
    const second = (text: string) =>
      check([
        { text: "First", attachments: [] },
        { text, attachments: [] },
      ]);
    expect(() => second(" ")).toThrow("post-empty");
    expect(() => second("é".repeat(281))).toThrow("post-too-long");
    expect(() => second("木".repeat(141))).toThrow("post-too-long");
    // Mentions in front are free in a reply alone.
    expect(() => second(`@jo ${"a".repeat(277)}`)).toThrow("post-too-long");
    expect(() => check([{ text: "x", attachments: Array(5).fill(photo) }])).toThrow("too-many-attachments");
  });

  it("a picture without words is refused where the account asks for them", () => {
    const bare = [{ text: "Look", attachments: [{ ...photo, altText: " " }] }];
    expect(() => check(bare)).toThrow("alt-text-missing");
    expect(() => check(bare, "warn")).not.toThrow();
  });
});

it("the address of a post is the channel's own form, and none before it is out", () => {
  const traits = { postUrl: "https://x.com/{username}/status/{id}" };
  expect(postUrl(traits, "@NorthwindAir", "post:12")).toBe("https://x.com/NorthwindAir/status/12");
  expect(postUrl(traits, "@NorthwindAir", null)).toBeNull();
  expect(postUrl({}, "@NorthwindAir", "post:12")).toBeNull();
});
