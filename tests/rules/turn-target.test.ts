import { describe, expect, it } from "vitest";
import { promiseAt } from "@/lib/response-times/rules/promise";
import {
  chooseTarget,
  specificity,
  type TargetRow,
  type TurnPlace,
} from "@/lib/response-times/rules/turn-target";

const row = (seconds: number, more: Partial<TargetRow> = {}): TargetRow => ({
  id: `of ${seconds}`,
  accountId: null,
  channel: null,
  audience: null,
  teamId: null,
  level: null,
  calendarId: null,
  seconds,
  ...more,
});
const targetOf = (where: TurnPlace, targets: TargetRow[]) =>
  promiseAt(where, { targets, hours: new Map() }).targetSeconds;
const place: TurnPlace = { accountId: "help", channel: "x", audience: "public", teamId: "care", level: 2 };

describe("the target of a turn", () => {
  it("is ten minutes on X in public and in private, four hours by mail and fifteen minutes for a missed call", () => {
    expect(targetOf(place, [])).toBe(600);
    expect(targetOf({ ...place, audience: "private" }, [])).toBe(600);
    expect(targetOf({ ...place, channel: "email" }, [])).toBe(4 * 3600);
    expect(targetOf({ ...place, channel: "phone" }, [])).toBe(900);
  });

  it("is the most specific one: flag level, account, team, channel, audience", () => {
    const ranked = [
      row(1, { level: 2 }),
      row(2, { accountId: "help" }),
      row(3, { teamId: "care" }),
      row(4, { channel: "x" }),
      row(5, { audience: "public" }),
      row(6),
    ];
    for (let from = 0; from < ranked.length; from += 1) {
      const rows = ranked.slice(from);
      expect(targetOf(place, rows)).toBe(from + 1);
      expect(targetOf(place, [...rows].reverse())).toBe(from + 1);
    }
    expect(targetOf(place, [row(1, { level: 2 }), row(9, { level: 2, audience: "public" })])).toBe(9);
  });

  it("does not come from a row of another place", () => {
    const others = [
      row(1, { level: 1 }),
      row(2, { accountId: "air" }),
      row(3, { teamId: "brand" }),
      row(4, { channel: "email" }),
      row(5, { audience: "private" }),
    ];
    expect(chooseTarget(place, others)).toBeNull();
    expect(targetOf({ ...place, teamId: null }, [row(3, { teamId: "care" })])).toBe(600);
    expect(targetOf({ accountId: null, channel: "x", audience: "public" }, [row(1, { level: 0 })])).toBe(1);
  });

  it("is the quicker one of two that say the same", () => {
    const [slow, quick] = [row(900, { channel: "x" }), row(300, { channel: "x" })];
    expect(specificity(slow)).toBe(specificity(quick));
    expect(chooseTarget(place, [slow, quick])).toBe(quick);
    expect(chooseTarget(place, [quick, slow])).toBe(quick);
  });
});
