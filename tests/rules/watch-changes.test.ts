import { describe, expect, it } from "vitest";
import { watchChanges } from "@/lib/coverage/rules/watch-changes";

const HOUR = 3_600_000;
const on = (agentId: string, from: number, until: number) => ({
  agentId,
  startMs: from * HOUR,
  endMs: until * HOUR,
  weight: 1000,
});
const asked = { fromMs: 0, toMs: 48 * HOUR, minutes: 15 };

describe("a change of the watch", () => {
  it.each([
    ["without time together", [on("a", 0, 8), on("b", 8, 16)], [8]],
    ["with too little of it", [on("a", 0, 8), on("b", 7.9, 16)], [8]],
    ["with enough", [on("a", 0, 8), on("b", 7.75, 16)], []],
    ["with a third who stays", [on("a", 0, 8), on("b", 8, 16), on("c", 4, 12)], []],
    ["after which nobody goes on", [on("a", 0, 8), on("b", 9, 16)], []],
    ["that is a break only", [on("a", 0, 4), on("b", 4, 4.5), on("a", 4.5, 8)], []],
    ["of several at once is told once", [on("a", 0, 8), on("b", 2, 8), on("c", 8, 16)], [8]],
    ["before or after what is asked", [on("a", -8, -1), on("b", -1, 48), on("c", 48, 60)], []],
  ])("%s", (_, spans, ends) => {
    const found = watchChanges(spans, asked);
    expect(found.map(({ endMs }) => endMs / HOUR)).toEqual(ends);
    for (const { startMs, endMs, code, values } of found) {
      expect(endMs - startMs).toBe(HOUR / 4);
      expect([code, values]).toEqual(["no-handover", { minutes: 15 }]);
    }
  });

  it("is nobody's matter where the desk asks for no time together", () => {
    expect(watchChanges([on("a", 0, 8), on("b", 8, 16)], { ...asked, minutes: 0 })).toEqual([]);
  });
});
