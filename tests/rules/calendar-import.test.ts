import { describe, expect, it } from "vitest";
import { readCalendarEvents } from "@/lib/coverage/rules/calendar-import";

const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) => [
  "BEGIN:VEVENT",
  "UID:a@example",
  "DTSTAMP:20260101T000000Z",
  ...lines,
  "END:VEVENT",
];
const read = (...lines: string[]) => readCalendarEvents(calendar(...event(...lines)), "Asia/Kathmandu");
const stretch = (startLocal: string, endLocal: string, zone: string) => ({
  startLocal,
  endLocal,
  zone,
  fault: null,
});

describe("a calendar of time off", () => {
  it.each([
    [
      "whole days, the end without it",
      ["DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261224"],
      [stretch("2026-12-21T00:00", "2026-12-24T00:00", "Asia/Kathmandu")],
    ],
    [
      "one day",
      ["DTSTART;VALUE=DATE:20261221"],
      [stretch("2026-12-21T00:00", "2026-12-22T00:00", "Asia/Kathmandu")],
    ],
    [
      "hours of a zone",
      ["DTSTART;TZID=Europe/Berlin:20261221T090000", "DTEND;TZID=Europe/Berlin:20261221T120000"],
      [stretch("2026-12-21T09:00", "2026-12-21T12:00", "Europe/Berlin")],
    ],
    [
      "an instant, on one's own clock",
      ["DTSTART:20261221T090000Z", "DURATION:PT3H"],
      [stretch("2026-12-21T14:45", "2026-12-21T17:45", "Asia/Kathmandu")],
    ],
    [
      "a floating time",
      ["DTSTART:20261221T090000", "DTEND:20261221T100000"],
      [stretch("2026-12-21T09:00", "2026-12-21T10:00", "Asia/Kathmandu")],
    ],
    [
      "days that repeat, without those left out",
      [
        "DTSTART;TZID=Europe/Berlin:20261221T090000",
        "DTEND;TZID=Europe/Berlin:20261221T100000",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE;TZID=Europe/Berlin:20261222T090000",
      ],
      [
        stretch("2026-12-21T09:00", "2026-12-21T10:00", "Europe/Berlin"),
        stretch("2026-12-23T09:00", "2026-12-23T10:00", "Europe/Berlin"),
      ],
    ],
  ])("reads %s", (_, lines, expected) => {
    expect(read(...lines)).toMatchObject(expected);
  });

  it("tells titles cut and unescaped, over folded lines", () => {
    const [told] = read("DTSTART;VALUE=DATE:20261221", "SUMMARY:Away\\, at\r\n  the sea");
    expect(told?.title).toBe("Away, at the sea");
    expect(read("DTSTART;VALUE=DATE:20261221", `SUMMARY:${"x".repeat(500)}`)[0]?.title).toHaveLength(120);
  });

  it.each([
    ["an endless event", ["DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=DAILY"], "ics-endless"],
    [
      "one every second",
      ["DTSTART:20261221T090000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY;COUNT=9"],
      "ics-repeats",
    ],
    [
      "one every minute",
      ["DTSTART:20261221T090000Z", "DURATION:PT1H", "RRULE:FREQ=MINUTELY;COUNT=9"],
      "ics-repeats",
    ],
    ["a thousand times", ["DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=DAILY;COUNT=1000"], "ics-repeats"],
    [
      "until the year 9999",
      ["DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=DAILY;UNTIL=99991231"],
      "ics-repeats",
    ],
    ["a rule of nonsense", ["DTSTART;VALUE=DATE:20261221", "RRULE:COUNT=3;FREQ=SOMETIMES"], "ics-repeats"],
    ["a made-up zone", ["DTSTART;TZID=Mars/Olympus:20261221T090000", "DURATION:PT1H"], "ics-zone"],
    ["no start", ["DTEND:20261221T090000Z"], "ics-times"],
    ["a start that is none", ["DTSTART:soon", "DTEND:20261221T090000Z"], "ics-times"],
    ["an end before its start", ["DTSTART:20261221T090000Z", "DTEND:20261220T090000Z"], "ics-times"],
    ["the 30th of February", ["DTSTART:99990230T090000Z", "DTEND:99990231T090000Z"], "ics-times"],
    ["a negative length", ["DTSTART:20261221T090000Z", "DURATION:-PT1H"], "ics-times"],
    ["a length of ages", ["DTSTART:20261221T090000Z", "DURATION:P99999W"], "ics-times"],
    ["a cancelled one", ["DTSTART;VALUE=DATE:20261221", "STATUS:CANCELLED"], "ics-cancelled"],
  ])("refuses %s in words, and reads on", (_, lines, code) => {
    const good = event("DTSTART;VALUE=DATE:20261230");
    const told = readCalendarEvents(calendar(...event(...lines), ...good), "Etc/UTC");
    expect(told.map(({ fault }) => fault?.code ?? null)).toEqual([code, null]);
  });

  it.each([
    ["no calendar", "hello", "ics-broken"],
    ["nothing in it", calendar(), "ics-empty"],
    ["parts that never end", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "ics-broken"],
    ["parts that end as others", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VALARM\r\n", "ics-broken"],
    ["a line without end", calendar(...event(`SUMMARY:${"x".repeat(9000)}`)), "ics-line"],
    ["a fold without end", calendar(...event(`SUMMARY:x${"\r\n x".repeat(9000)}`)), "ics-line"],
    [
      "too many events",
      calendar(...Array.from({ length: 501 }, () => event("DTSTART:20261221T090000Z")).flat()),
      "ics-too-large",
    ],
  ])("refuses a file with %s", (_, text, code) => {
    expect(() => readCalendarEvents(text, "Etc/UTC")).toThrow(expect.objectContaining({ code }));
  });

  it("reads nothing of alarms, people and attachments, and takes a hostile half megabyte at once", () => {
    const alarm = ["BEGIN:VALARM", "DTSTART:20200101T000000Z", "TRIGGER:-PT15M", "END:VALARM"];
    expect(read("DTSTART;VALUE=DATE:20261221", ...alarm, "ATTENDEE:mailto:a@example.org")).toHaveLength(1);
    const began = performance.now();
    const rules = Array.from({ length: 499 }, () =>
      event("DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY;COUNT=60;BYMONTH=2;BYMONTHDAY=30"),
    );
    expect(readCalendarEvents(calendar(...rules.flat()), "Etc/UTC")).toHaveLength(499);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
