import { describe, expect, it } from "vitest";
import { ownWeek } from "@/lib/response-times/rules/own-week";
import { isPraise } from "@/lib/response-times/rules/praise";

describe("the week of an agent", () => {
  it.each([
    ["2026-11-25T12:30:00Z", "Europe/Tallinn", "2026-11-22T22:00:00.000Z", 3],
    ["2026-11-22T22:30:00Z", "Europe/Tallinn", "2026-11-22T22:00:00.000Z", 1],
    ["2026-11-22T22:30:00Z", "America/New_York", "2026-11-16T05:00:00.000Z", 7],
    // The clock was put back on Sunday the 25th of October 2026.
    ["2026-10-25T22:00:00Z", "Europe/Berlin", "2026-10-18T22:00:00.000Z", 7],
    ["2026-11-23T00:00:00Z", "Pacific/Apia", "2026-11-22T11:00:00.000Z", 1],
  ])("at %s in %s began at %s", (now, zone, fromAt, days) => {
    const week = ownWeek(new Date(now), zone);
    expect(week.fromAt.toISOString()).toBe(fromAt);
    expect(week.days).toHaveLength(days);
  });
});

describe("praise", () => {
  it.each([
    "Thank you so much!",
    "❤️",
    "Merci beaucoup",
    "Vielen Dank für die schnelle Hilfe",
    "perfect, you rock",
    "ok 🙏",
  ])("is %s", (text) => expect(isPraise(text)).toBe(true));
  it.each([
    "ok",
    "Ok, got it.",
    "no thanks",
    "d'accord",
    "alles klar",
    "Thanks, but where is it?",
    "",
    "yes",
  ])("is not %s", (text) => expect(isPraise(text)).toBe(false));
});
