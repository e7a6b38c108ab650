import { describe, expect, it } from "vitest";
import { completionAt } from "@/components/replies/completion-at";
import { findEmoji } from "@/components/replies/emoji/find-emoji";
import { unseenOf } from "@/components/replies/unseen-hint";
import type { HistoryItem } from "@/lib/conversations/schemas";

describe("what is begun before the cursor", () => {
  it.each([
    ["@", "mention", ""],
    ["Hello @jo", "mention", "jo"],
    ["(@jo", "mention", "jo"],
    ["Hello,\n@NorthwindHe", "mention", "NorthwindHe"],
    [":sm", "emoji", "sm"],
    ["Found it :Tad", "emoji", "tad"],
    [":+1", "emoji", "+1"],
  ])("%j is a %s", (text, kind, query) => {
    const at = completionAt(text, text.length);
    expect(at).toMatchObject({ kind, query, to: text.length });
    expect(text.slice(at?.from)).toMatch(kind === "mention" ? /^@/ : /^:/);
  });

  it.each([
    "",
    "jo@mail",
    "18:40",
    "18:40 at gate:b",
    ": ",
    ":s",
    "@a_name_longer_than_x",
    "http://",
    "note:yes",
  ])("%j is nothing", (text) => {
    expect(completionAt(text, text.length)).toBeNull();
  });

  it("looks before the cursor alone", () => {
    expect(completionAt("@jo and more", 3)).toEqual({ kind: "mention", from: 0, to: 3, query: "jo" });
    expect(completionAt("@jo and more", 8)).toBeNull();
  });
});

describe("emoji by name", () => {
  it("gives the closest first, by Unicode's names and by those people know", () => {
    expect(findEmoji("airplane", 3)[0]?.emoji).toBe("✈️");
    expect(findEmoji("thumbs up", 1)[0]?.emoji).toBe("👍");
    expect(findEmoji("+1", 1)[0]?.emoji).toBe("👍");
    expect(findEmoji("tada", 1)[0]?.emoji).toBe("🎉");
    expect(findEmoji("parcel", 1)[0]?.emoji).toBe("📦");
    expect(findEmoji("zzzz", 5)).toEqual([]);
    expect(findEmoji(" ", 5)).toEqual([]);
  });
});

describe("what came in while one typed", () => {
  const item = (over: object) =>
    ({
      id: "1",
      number: 5,
      conversationId: "c",
      direction: "inbound",
      isDeleted: false,
      reply: null,
      author: { id: null },
      ...over,
    }) as unknown as HistoryItem;
  const around = { conversationId: "c", seen: 4, agentId: "me" };
  it("is what others said here since, oldest first", () => {
    const items = [item({ id: "b", number: 6 }), item({ id: "a", number: 5 })];
    expect(unseenOf(items, around).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each([
    ["seen", { number: 4 }],
    ["of another conversation", { conversationId: "d" }],
    ["a note", { direction: "internal" }],
    ["deleted", { isDeleted: true }],
    ["one's own", { direction: "outbound", author: { id: "me" } }],
    ["cancelled", { direction: "outbound", author: { id: "you" }, reply: { state: "cancelled" } }],
    ["hidden from the reader", { hidden: true }],
  ])("is nothing that is %s", (_, over) => {
    expect(unseenOf([item(over)], around)).toEqual([]);
  });
});
