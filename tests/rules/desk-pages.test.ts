import { describe, expect, it } from "vitest";
import { briefingFault, pageFault } from "@/lib/knowledge/rules/page-fault";
import { plainBlock, readPage } from "@/lib/knowledge/rules/read-page";

describe("a desk page", () => {
  it("is read as headings, paragraphs, lists and links, and nothing in it is markup", () => {
    const blocks = readPage(
      "# Bags\nLost? See [the desk](https://northwind.example/bags) or https://a.example/x.\n\n- **One** bag\n- <b>two</b>\n\nEnd",
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "list", "paragraph"]);
    expect(blocks[1]).toMatchObject({
      inline: [
        { kind: "text", text: "Lost? See " },
        { kind: "link", text: "the desk", href: "https://northwind.example/bags" },
        { kind: "text", text: " or " },
        { kind: "link", href: "https://a.example/x" },
        { kind: "text", text: "." },
      ],
    });
    expect(blocks[2]).toEqual({
      kind: "list",
      items: [
        [
          { kind: "bold", text: "One" },
          { kind: "text", text: " bag" },
        ],
        [{ kind: "text", text: "<b>two</b>" }],
      ],
    });
  });

  it.each(["[x](javascript:alert(1))", "[x](data:text/html,1)", "[x](//evil.example)"])(
    "makes no link of %j",
    (body) => {
      expect(JSON.stringify(readPage(body))).not.toContain('"link"');
    },
  );

  it("gives its passages as plain words, links in full", () => {
    const [first, second] = readPage("See [bags](https://n.example/b), **now**\n\n- a\n- b");
    expect([first, second].map((block) => block && plainBlock(block))).toEqual([
      "See bags https://n.example/b, now",
      "- a\n- b",
    ]);
  });

  it.each([
    ["page-untitled", { title: " ", body: "x" }],
    ["page-title-too-long", { title: "t".repeat(121), body: "x" }],
    ["page-empty", { title: "t", body: "\n" }],
    ["page-too-long", { title: "t", body: "x".repeat(100_000) }],
  ])("is refused with %s", (code, wish) => {
    expect(pageFault(wish)?.code).toBe(code);
  });
});

describe("a briefing", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour));
  const wish = { title: "Fog", body: "Riga is closed" };
  it("must say something, end after it begins, and not have ended", () => {
    expect(briefingFault(wish, at(8), at(12), at(9))).toBeNull();
    expect(briefingFault({ ...wish, body: "" }, at(8), at(12), at(9))?.code).toBe("briefing-empty");
    expect(briefingFault({ ...wish, body: "x".repeat(4001) }, at(8), at(12), at(9))?.code).toBe(
      "briefing-too-long",
    );
    expect(briefingFault(wish, at(12), at(12), at(9))?.code).toBe("briefing-backwards");
    expect(briefingFault(wish, at(7), at(8), at(9))?.code).toBe("briefing-past");
  });
});
