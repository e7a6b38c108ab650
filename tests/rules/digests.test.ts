import { describe, expect, it } from "vitest";
import { digestWeek } from "@/lib/replies/rules/digest-week";
import { mailHtml, mailText } from "@/lib/replies/rules/plain-mail";
import { weakestHour } from "@/lib/replies/rules/weakest-hour";

describe("the week to be told", () => {
  it.each([
    // Monday 07:00 by the lead's clock, also on the Monday after a clock change.
    ["Europe/Madrid", "2026-11-23T05:59:59Z", null],
    ["Europe/Madrid", "2026-11-23T06:00:00Z", "2026-11-16"],
    ["Europe/Madrid", "2026-11-23T22:59:59Z", "2026-11-16"],
    ["Europe/Madrid", "2026-11-23T23:00:00Z", null],
    ["Europe/Madrid", "2026-10-26T06:00:00Z", "2026-10-19"],
    ["America/New_York", "2026-11-23T11:59:00Z", null],
    ["America/New_York", "2026-11-23T12:00:00Z", "2026-11-16"],
    ["Asia/Kolkata", "2026-11-23T01:30:00Z", "2026-11-16"],
    ["Asia/Kolkata", "2026-11-22T20:00:00Z", null],
  ])("in %s at %s begins on %s", (zone, now, weekOn) => {
    expect(digestWeek(new Date(now), zone)?.weekOn ?? null).toBe(weekOn);
  });
});

describe("the weakest hour", () => {
  const hour = (key: string, n: number, withinTarget: number | null, openOverdue = 0) => ({
    key,
    n,
    withinTarget,
    openOverdue,
  });
  it("keeps the least of its promise, of five turns at least, the fuller of two alike", () => {
    const rows = [
      hour("1-9", 40, 0.9),
      hour("2-3", 4, 0),
      hour("6-2", 8, 0.5),
      hour("7-3", 9, 0.5, 1),
      hour("3-3", 9, null),
    ];
    expect(weakestHour(rows)).toEqual({ weekday: 7, hour: 3, share: 0.5, n: 10 });
  });
  it("is none where everything was kept", () => {
    expect(weakestHour([hour("1-9", 40, 1)])).toBeNull();
  });
});

describe("a mail of the desk", () => {
  const parts = [
    { kind: "words", text: "Half of it & <more>" },
    { kind: "figures", rows: [["Answered", "4", "before: 3"]] },
    { kind: "link", text: "Open", url: "https://desk.example/?a=1&b=2" },
  ] as const;
  it("says the same as text and as HTML, where nothing of it is markup", () => {
    expect(mailText(parts)).toBe(
      "Half of it & <more>\n\nAnswered: 4 (before: 3)\n\nOpen\nhttps://desk.example/?a=1&b=2\n",
    );
    const html = mailHtml('A "week"', parts);
    expect(html).toContain("Half of it &amp; &lt;more&gt;");
    expect(html).toContain('href="https://desk.example/?a=1&amp;b=2"');
    expect(html).not.toContain("<more>");
  });
});
