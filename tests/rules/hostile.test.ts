import { describe, expect, it } from "vitest";
import { hostileShares } from "@/lib/conversations/abuse/rules/hostile-share";
import { hostileBy } from "@/lib/conversations/rules/hostile";

describe("words that nobody has to read unasked", () => {
  it.each([
    ["You idiots lost my bag", null, "insult"],
    ["Ihr seid Abschaum", null, "insult"],
    ["Banda idiotów, gdzie mój bagaż", null, "insult"],
    ["Worst service ever, terrible, my suitcase is lost and nobody answers", null, null],
    ["This shit app does not work. Fuck this delay", null, null],
    ["Scunthorpe to Moronta, please", null, null],
    ["I know where you live", "threat", "threat"],
    ["Have a nice day", "hand", "hand"],
    ["You idiots lost my bag", "calm", null],
  ] as const)("%s, marked %s: %s", (text, mark, by) => {
    expect(hostileBy(mark, text)).toBe(by);
  });
});

describe("the share of what somebody bore", () => {
  it("is counted for each agent and each of their shifts, the end of one not counted in", () => {
    const at = (agentId: string, atMs: number, isHostile: boolean) => ({ agentId, atMs, isHostile });
    const shift = (agentId: string, startMs: number, endMs: number) => ({ agentId, startMs, endMs });
    const { agents, shifts } = hostileShares(
      [at("a", 0, true), at("a", 9, false), at("a", 10, true), at("b", 5, false)],
      [shift("a", 0, 10), shift("a", 10, 20), shift("b", 20, 30)],
    );
    expect(agents).toEqual([
      { agentId: "a", inbound: 3, hostile: 2, share: 2 / 3 },
      { agentId: "b", inbound: 1, hostile: 0, share: 0 },
    ]);
    expect(shifts.map(({ inbound, hostile, share }) => [inbound, hostile, share])).toEqual([
      [2, 1, 0.5],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });
});
