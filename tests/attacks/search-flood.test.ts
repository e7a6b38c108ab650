import { describe, expect, it } from "vitest";
import { takePlace } from "@/lib/auth/request-limit";

const costly = { name: "flooded", perTenSeconds: 60, atOnce: 3 };
const isTold = (place: unknown): place is number => typeof place === "number";

describe("a flood of costly calls", () => {
  it("of one caller is told to wait after its share, and nobody else is", async () => {
    const told: number[] = [];
    for (let n = 0; n < 200; n++) {
      const place = await takePlace("agent:flooder", costly);
      if (isTold(place)) told.push(place);
      else place();
    }
    expect(told).toHaveLength(140);
    expect(Math.min(...told)).toBeGreaterThan(0);
    expect(Math.max(...told)).toBeLessThanOrEqual(10);
    expect(isTold(await takePlace("agent:other", costly))).toBe(false);
  });

  it("has at most three under way at once, and gives a place back", async () => {
    const places = await Promise.all(Array.from({ length: 5 }, () => takePlace("agent:slow", costly)));
    expect(places.filter(isTold)).toEqual([1, 1]);
    for (const place of places) if (!isTold(place)) place();
    expect(isTold(await takePlace("agent:slow", costly))).toBe(false);
  });

  it("of one kind takes no share of another", async () => {
    for (let n = 0; n < 70; n++) {
      const place = await takePlace("agent:both", costly);
      if (!isTold(place)) place();
    }
    expect(isTold(await takePlace("agent:both", { ...costly, name: "exports" }))).toBe(false);
  });
});
