import { expect, test } from "vitest";
import { slowestRow, weakestHours, weakestRow } from "@/components/response-times/weakest";
import { reportRow, weekHour } from "../support/report-rows";

test("weak hours side by side are one place, with the share of all their turns", () => {
  const rows = [
    weekHour("2-1", 19, 20),
    weekHour("2-2", 14, 31),
    weekHour("2-3", 13, 25, 2),
    weekHour("2-4", 30, 30),
    weekHour("5-14", 70, 90),
  ];
  expect(weakestHours(rows)).toEqual({ weekday: 2, from: 2, to: 4, share: 27 / 58, n: 58 });
});

test("an hour with next to nothing in it is never the weakest, however bad", () => {
  expect(weakestHours([weekHour("1-0", 0, 4)])).toBeNull();
  expect(weakestHours([weekHour("1-0", 0, 4), weekHour("3-9", 10, 10)])?.weekday).toBe(3);
});

test("what still waits counts as missed at once", () => {
  expect(weakestHours([weekHour("7-23", 5, 5, 5)])).toEqual({
    weekday: 7,
    from: 23,
    to: 24,
    share: 0.5,
    n: 10,
  });
});

test("the slowest day and the weakest channel are those with enough turns", () => {
  const few = reportRow({ key: "few", n: 2, p90Seconds: 9000, withinTarget: 0 });
  const slow = reportRow({ key: "slow", n: 50, p90Seconds: 800, withinTarget: 0.9 });
  const weak = reportRow({ key: "weak", n: 50, p90Seconds: 700, withinTarget: 0.5 });
  expect(slowestRow([few, slow, weak])?.key).toBe("slow");
  expect(weakestRow([few, slow, weak])?.key).toBe("weak");
  expect(weakestRow([few])).toBeNull();
});
