import { afterEach, describe, expect, it, vi } from "vitest";
import { DAY, MINUTE } from "@/lib/base/time";
import { instantOfWall, offsetAt } from "@/lib/coverage/rules/zone-offsets";

const zones = [
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "Pacific/Auckland",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Australia/Sydney",
  "Asia/Tokyo",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Tehran",
  "Asia/Gaza",
  "Asia/Pyongyang",
  "Europe/Istanbul",
  "Europe/Volgograd",
  "Europe/Berlin",
  "Europe/Dublin",
  "Europe/London",
  "Africa/Casablanca",
  "Africa/Cairo",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/New_York",
  "America/Asuncion",
  "America/Los_Angeles",
  "Antarctica/Troll",
  "Pacific/Pago_Pago",
] as const;

/** What the runtime's own calendar says, read without Temporal. */
function spokenOffset(format: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
  return wall - at;
}

function changes(zone: string): { at: number; before: number; behind: number }[] {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric" } as const;
  const format = new Intl.DateTimeFormat("en-US", {
    ...numeric,
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
    timeZone: zone,
  });
  const found: { at: number; before: number; behind: number }[] = [];
  let before = spokenOffset(format, Date.UTC(2015, 0, 1));
  for (let day = Date.UTC(2015, 0, 1); day < Date.UTC(2031, 0, 1); day += DAY) {
    const behind = spokenOffset(format, day + DAY);
    if (behind === before) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (spokenOffset(format, middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, behind });
    before = behind;
  }
  return found;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("offsets of a zone", () => {
  it.each(zones)("know every change of %s from 2015 to 2030, and no other", (zone) => {
    for (const { at, before, behind } of changes(zone)) {
      expect(offsetAt(zone, at - 1), `${zone} before ${new Date(at).toISOString()}`).toBe(before);
      expect(offsetAt(zone, at), `${zone} at ${new Date(at).toISOString()}`).toBe(behind);
      const [gap, twice] = [behind > before, behind < before];
      const change = at + (gap ? before : behind);
      const inside = change + Math.abs(behind - before) / 2;
      // Skipped: as if the clock had not been moved, which is the later reading. Twice: both are there.
      if (gap) {
        expect(instantOfWall(zone, inside, "start")).toBe(inside - before);
        expect(instantOfWall(zone, inside, "end")).toBe(inside - before);
        expect(inside - before).toBeGreaterThanOrEqual(at);
      }
      if (twice) {
        expect(instantOfWall(zone, inside, "start")).toBe(inside - before);
        expect(instantOfWall(zone, inside, "end")).toBe(inside - behind);
      }
      // The last reading before it and the first behind it are themselves.
      expect(instantOfWall(zone, at - MINUTE + before, "start")).toBe(at - MINUTE);
      expect(instantOfWall(zone, at + MINUTE + behind, "end")).toBe(at + MINUTE);
    }
  });

  it("find the changes that are there: two a year in Berlin, four in Casablanca while Ramadan moves it, none in Kathmandu", () => {
    const counts = Object.fromEntries(zones.map((zone) => [zone, changes(zone).length]));
    expect(counts["Europe/Berlin"]).toBe(32);
    expect(counts["Australia/Lord_Howe"]).toBe(32);
    expect(counts["Pacific/Chatham"]).toBe(32);
    expect(counts["Africa/Casablanca"]).toBeGreaterThan(32);
    expect(counts["Asia/Kathmandu"]).toBe(0);
    expect(counts["Pacific/Kiritimati"]).toBe(0);
  });

  it.each(["Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"])(
    "are the same in a process that lives in %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Date(Date.UTC(2026, 5, 1)).getTimezoneOffset()).not.toBe(0);
      expect(instantOfWall("Europe/Berlin", Date.UTC(2026, 2, 29, 2, 30), "start")).toBe(
        Date.UTC(2026, 2, 29, 1, 30),
      );
      expect(instantOfWall("Europe/Berlin", Date.UTC(2026, 9, 25, 2, 30), "end")).toBe(
        Date.UTC(2026, 9, 25, 1, 30),
      );
    },
  );
});
