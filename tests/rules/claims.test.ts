import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, parseClaims } from "@/lib/response-times/rules/claims";

/** What runs away runs for hours; a slow machine does not take this long. */
const NEVER_MS = 60_000;

const WORKDAYS = [1, 2, 3, 4, 5];
const hours = (claims: readonly Claim[]) =>
  claims.flatMap((claim) =>
    claim.kind === "hours"
      ? [
          {
            days: claim.week.map(({ weekday }) => weekday),
            from: claim.week[0]?.from,
            until: claim.week[0]?.until,
            zone: claim.zone,
          },
        ]
      : [],
  );

describe("what a text of ours claims", () => {
  it.each([
    ["Here for you 24/7.", 1],
    ["Day and night at your service", 1],
    ["We are here around the clock, 24/7", 1],
    ["Rund um die Uhr für Sie da", 1],
    ["Te ayudamos las 24 horas", 1],
    ["We reply within 24 hours", 0],
    ["Wir antworten innerhalb von 24 Stunden", 0],
    ["Respondemos en menos de 24 horas", 0],
    ["Flights to 24 cities, 7 days", 0],
  ])("'%s' is round the clock: %i", (text, count) => {
    expect(parseClaims(text).filter(({ kind }) => kind === "always")).toHaveLength(count);
  });

  it.each([
    ["Mon–Fri 9–5 ET", WORKDAYS, "09:00", "17:00", "America/New_York"],
    ["Tweet us Monday to Friday, 8am-8pm GMT.", WORKDAYS, "08:00", "20:00", "Europe/London"],
    ["Weekdays 1-5pm", WORKDAYS, "13:00", "17:00", null],
    ["Open 9am to 11.30pm daily", [1, 2, 3, 4, 5, 6, 7], "09:00", "23:30", null],
    ["8:00 - 20:00, 7 days a week", [1, 2, 3, 4, 5, 6, 7], "08:00", "20:00", null],
    ["Mo–Fr 8–18 Uhr", WORKDAYS, "08:00", "18:00", null],
    [
      "Wir sind Mo. bis Sa. von 9:30 bis 20 Uhr MEZ da",
      [1, 2, 3, 4, 5, 6],
      "09:30",
      "20:00",
      "Europe/Berlin",
    ],
    ["Lun a vie 9:00 a 18:00 h", WORKDAYS, "09:00", "18:00", null],
    ["Sat-Mon 10pm-6am", [1, 6, 7], "22:00", "06:00", null],
    ["Every day until late: 9:00–24:00", [1, 2, 3, 4, 5, 6, 7], "09:00", "24:00", null],
  ])("'%s' states its hours", (text, days, from, until, zone) => {
    expect(hours(parseClaims(text))).toEqual([{ days, from, until, zone }]);
  });

  it("reads two spans with days of their own", () => {
    const claims = hours(parseClaims("Mon-Fri 8am-8pm, Sat-Sun 9am-5pm ET"));
    expect(claims.map(({ days, from, until }) => [days, from, until])).toEqual([
      [WORKDAYS, "08:00", "20:00"],
      [[6, 7], "09:00", "17:00"],
    ]);
  });

  it.each([
    ["We answer within 10 minutes.", 600, "promise"],
    ["We usually reply within an hour", 3600, "usual"],
    ["Usually replies in an hour", 3600, "usual"],
    ["Thanks! We'll get back to you within 2 hours.", 7200, "promise"],
    ["We aim to respond in under 30 mins", 1800, "usual"],
    ["Wir antworten innerhalb von 10 Minuten", 600, "promise"],
    ["In der Regel antworten wir binnen einer Stunde", 3600, "usual"],
    ["Respondemos en menos de 15 minutos", 900, "promise"],
    ["Normalmente contestamos en una hora", 3600, "usual"],
    ["Every message is answered within two days", 172_800, "promise"],
  ])("'%s' says how fast", (text, seconds, strength) => {
    expect(parseClaims(text).filter(({ kind }) => kind === "within")).toEqual([
      expect.objectContaining({ seconds, strength }),
    ]);
  });

  it.each([
    "Northwind flies to 120 places, 3-5 times a day",
    "Refunds arrive within 7 days.",
    "Founded 1998-2004 in Boston",
    "Ages 3–5 fly free",
    "",
  ])("'%s' claims nothing of it", (text) => {
    expect(parseClaims(text)).toEqual([]);
  });

  it("quotes the words it was read from", () => {
    const [first, second] = parseClaims("Ask us anything. We reply within 10 minutes. Mon–Fri 9–5 ET");
    expect(first?.quote).toBe("We reply within 10 minutes");
    expect(second?.quote).toBe("Mon–Fri 9–5 ET");
  });

  it("reads any text in time that grows with its length only", () => {
    const odd = fc.constantFrom("9", "-", "mon", " ", "to", "within", "pm", "24/7", "a", "\n", "–", "🙂");
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 2000 }), (parts) => {
        const begun = performance.now();
        for (const claim of parseClaims(parts.join("")))
          if (claim.kind === "hours")
            for (const { from, until } of claim.week)
              expect(`${from}${until}`).toMatch(/^\d\d:\d\d\d\d:\d\d$/);
        expect(performance.now() - begun).toBeLessThan(NEVER_MS);
      }),
      { numRuns: 50 },
    );
  });
});
