import fc from "fast-check";
import { expect, it } from "vitest";
import { Marks } from "@/lib/customers/rules/marks";

it("marks are remembered as a Map would, also where they crowd and over every growth", () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: 40 }));
  const deeds = fc.array(fc.tuple(key, fc.option(fc.integer({ min: 0, max: 2 ** 48 }))), { maxLength: 3000 });
  fc.assert(
    fc.property(deeds, (all) => {
      const marks = new Marks();
      const map = new Map<number, number>();
      const set = new Set<number>();
      const seen = new Marks();
      for (const [mark, value] of all) {
        expect([marks.get(mark), seen.has(mark)]).toEqual([map.get(mark), set.has(mark)]);
        if (value === null) {
          seen.add(mark);
          set.add(mark);
        } else {
          marks.set(mark, value);
          map.set(mark, value);
        }
      }
      for (const [mark, value] of map) expect(marks.get(mark)).toBe(value);
      for (const mark of set) expect(seen.has(mark)).toBe(true);
    }),
    { numRuns: 60 },
  );
  const many = new Marks();
  for (let i = 0; i < 5000; i++) many.set(i * 1024, i);
  expect([many.get(4999 * 1024), many.get(1), many.has(1024)]).toEqual([4999, undefined, true]);
});
