import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browserName } from "@/lib/notifications/rules/browser-name";
import { HOUSE_CHOICE, KINDS, WAYS } from "@/lib/notifications/rules/kinds";
import { digestSlot, isQuiet } from "@/lib/notifications/rules/local-times";
import { waysOf } from "@/lib/notifications/rules/ways-of";
import settings from "@/messages/en/notification-settings.json";
import screen from "@/messages/en/notifications.json";
import mails from "@/messages/en/system-mail.json";

const night = { from: "22:00", until: "07:00" };
const at = (iso: string) => new Date(iso);

describe("quiet hours", () => {
  it.each([
    ["Europe/Tallinn", "2026-11-23T19:59:00Z", false],
    ["Europe/Tallinn", "2026-11-23T20:00:00Z", true],
    ["Europe/Tallinn", "2026-11-24T04:59:00Z", true],
    ["Europe/Tallinn", "2026-11-24T05:00:00Z", false],
    ["America/New_York", "2026-11-24T02:59:00Z", false],
    ["America/New_York", "2026-11-24T03:00:00Z", true],
    ["Asia/Kathmandu", "2026-11-23T16:15:00Z", true],
    ["Asia/Kathmandu", "2026-11-23T16:14:00Z", false],
  ])("go by the wall clock of %s at %s", (zone, instant, quiet) => {
    expect(isQuiet(at(instant), zone, night)).toBe(quiet);
  });

  it("last as long as the clock says in the nights the clocks change", () => {
    const quietMinutes = (from: string) =>
      Array.from({ length: 24 * 60 }, (_, minute) => at(from).getTime() + minute * 60_000).filter((ms) =>
        isQuiet(new Date(ms), "Europe/Berlin", { from: "01:00", until: "04:00" }),
      ).length;
    expect(quietMinutes("2026-03-28T12:00:00Z")).toBe(120);
    expect(quietMinutes("2026-10-24T12:00:00Z")).toBe(240);
    expect(quietMinutes("2026-11-20T12:00:00Z")).toBe(180);
  });

  it("are none where none were chosen", () => {
    expect(isQuiet(at("2026-11-23T02:00:00Z"), "Etc/UTC", null)).toBe(false);
  });
});

describe("the hour of a digest", () => {
  it.each([
    ["Etc/UTC", "2026-11-23T08:59:59Z", null],
    ["Etc/UTC", "2026-11-23T09:00:00Z", "2026-11-23T09"],
    ["Etc/UTC", "2026-11-23T10:59:00Z", "2026-11-23T09"],
    ["Etc/UTC", "2026-11-23T11:00:00Z", null],
    ["America/Sao_Paulo", "2026-11-23T12:10:00Z", "2026-11-23T09"],
    ["Pacific/Kiritimati", "2026-11-22T19:10:00Z", "2026-11-23T09"],
  ])("comes in %s at %s", (zone, now, slot) => {
    expect(digestSlot(at(now), zone, [9, 17])).toBe(slot);
  });

  it("that the clocks skip comes once, later; one they double comes the first time only", () => {
    expect(digestSlot(at("2026-03-29T01:05:00Z"), "Europe/Berlin", [2])).toBe("2026-03-29T02");
    const doubled = ["2026-10-25T00:05:00Z", "2026-10-25T01:05:00Z"].map((now) =>
      digestSlot(at(now), "Europe/Berlin", [2]),
    );
    expect(doubled).toEqual(["2026-10-25T02", "2026-10-25T02"]);
  });

  it("late in the evening is still written after midnight", () => {
    expect(digestSlot(at("2026-11-24T00:30:00Z"), "Etc/UTC", [23])).toBe("2026-11-23T23");
  });
});

describe("how a notification goes", () => {
  it("never rings in quiet hours, and takes no way that was not chosen", () => {
    const ways = fc.subarray([...WAYS]);
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        ways,
        ways,
        fc.boolean(),
        fc.boolean(),
        (kind, on, off, isOnShift, quiet) => {
          const taken = waysOf(kind, { chosen: { onShift: on, offShift: off }, isOnShift, isQuiet: quiet });
          const chosen = isOnShift ? on : off;
          expect(taken.every((way) => chosen.includes(way))).toBe(true);
          if (quiet) expect(taken).not.toContain("sound");
          if (quiet) expect(taken).not.toContain("push");
          if (!quiet) expect(new Set(taken)).toEqual(new Set(chosen));
        },
      ),
      { seed: 11 },
    );
  });

  it("is by the house's choice in the app at all times, and in mail only off shift", () => {
    for (const { onShift, offShift } of Object.values(HOUSE_CHOICE)) {
      expect(onShift).toContain("app");
      expect(offShift).toContain("app");
      expect(onShift).not.toContain("mail");
      expect(offShift).not.toContain("sound");
    }
  });

  it("has a sentence for each kind, on the screen and in a mail", () => {
    expect(Object.keys(mails.notice.kinds).sort()).toEqual([...KINDS].sort());
    expect(Object.keys(screen.kinds).sort()).toEqual([...KINDS].sort());
    expect(Object.keys(settings.names).sort()).toEqual([...KINDS].sort());
  });
});

describe("the name of a browser", () => {
  it.each([
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36",
      "Chrome, Linux",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
      "Edge, Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18.1 Safari/604",
      "Safari, iPhone",
    ],
    ["curl/8", ""],
  ])("of %s", (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
