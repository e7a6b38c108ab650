import { describe, expect, it } from "vitest";
import { measureSignatures, printShares } from "../bench/signature-share";

const rows = [
  { brand: "North", side: "cust", text: "Where is it? ^JO" },
  { brand: "North", side: "rep", text: "On it. ^GT" },
  { brand: "North", side: "rep", text: "Found it. ^gt" },
  { brand: "North", side: "rep", text: "Ask again. *LM" },
  { brand: "North", side: "rep", text: "First half 1/2" },
  { brand: "South", side: "rep", text: "Hello" },
] as const;

describe("measureSignatures", () => {
  it("counts a brand's signed answers and who signed them, not its customers", async () => {
    expect(await measureSignatures(rows)).toEqual([
      {
        brand: "North",
        answers: 4,
        signed: 3,
        share: 0.75,
        patterns: [
          ["^2 caps", 2],
          ["*2 caps", 1],
        ],
        top20: [
          ["GT", 2],
          ["LM", 1],
        ],
      },
      { brand: "South", answers: 1, signed: 0, share: 0, patterns: [], top20: [] },
    ]);
  });

  it("prints the distance to the truth in points", async () => {
    const truth = {
      North: { signed_share: 0.7, signed_replies: 3, top20: [["GT", 2]] as [string, number][] },
    };
    const lines = printShares(await measureSignatures(rows), truth);
    expect(lines).toContain("North: 3 of 4 answers signed, 75.00 %");
    expect(lines).toContain("off by 5.00 points: TOO FAR");
    expect(lines).toContain("GT 2 (2) · LM 1 (–)");
  });
});
