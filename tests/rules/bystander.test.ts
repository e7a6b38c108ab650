import { describe, expect, it } from "vitest";
import { isBystander } from "@/lib/conversations/rules/bystander";

type Of = Parameters<typeof isBystander>[0];
const aside: Of = {
  names: "prefix",
  audience: "public",
  isThreadAuthor: false,
  answersOurs: false,
  quotes: false,
};

describe("a bystander", () => {
  it("names us only in the prefix, did not begin the thread and answers no post of ours", () => {
    expect(isBystander(aside)).toBe(true);
    expect(isBystander({ ...aside, names: "none" })).toBe(true);
  });

  it("is nobody who speaks to us in any way", () => {
    const spoken: Partial<Of>[] = [
      { names: "body" },
      { isThreadAuthor: true },
      { isThreadAuthor: null },
      { answersOurs: true },
      { quotes: true },
      { audience: "private" },
    ];
    for (const more of spoken) expect(isBystander({ ...aside, ...more })).toBe(false);
  });
});
