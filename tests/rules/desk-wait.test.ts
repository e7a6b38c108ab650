import { describe, expect, it } from "vitest";
import { customerSeconds, deskSeconds } from "@/lib/response-times/rules/desk-wait";
import type { OpenHours } from "@/lib/response-times/rules/open-time";

const nineToFive = (zone: string): OpenHours => ({
  zone,
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
  days: {},
});

describe.each([
  ["Europe/Berlin", "+01:00"],
  ["America/St_Johns", "-03:30"],
  ["Asia/Kolkata", "+05:30"],
])("a message of 06:00 in %s where the desk opens at nine", (zone, offset) => {
  const at = (time: string) => new Date(`2026-11-23T${time}:00${offset}`);
  const waited = (until: string) => ({ startedAt: at("06:00"), receivedAt: at("06:00"), until: at(until) });

  it("has waited nothing by the desk's clock when it is answered before opening, and 2 h 45 by the customer's", () => {
    expect(deskSeconds(nineToFive(zone), waited("08:45"))).toBe(0);
    expect(customerSeconds(waited("08:45"))).toBe(2 * 3600 + 45 * 60);
  });

  it("has waited five minutes when it is answered five minutes after, and 3 h 05 by the customer's", () => {
    expect(deskSeconds(nineToFive(zone), waited("09:05"))).toBe(300);
    expect(customerSeconds(waited("09:05"))).toBe(3 * 3600 + 5 * 60);
  });

  it("waits from receipt by the desk's clock, from the post by the customer's", () => {
    const late = { startedAt: at("10:00"), receivedAt: at("10:20"), until: at("10:30") };
    expect(deskSeconds(nineToFive(zone), late)).toBe(600);
    expect(customerSeconds(late)).toBe(1800);
    expect(deskSeconds(null, late)).toBe(600);
  });
});
