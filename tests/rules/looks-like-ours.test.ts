import fc from "fast-check";
import { expect, test } from "vitest";
import { looksLikeOurs } from "@/lib/listening/rules/looks-like-ours";

const OURS = [
  { handle: "NorthwindHelp", displayName: "Northwind Help" },
  { handle: "NorthwindAir", displayName: "Northwind" },
];
const codesOf = (handle: string, displayName: string | null = "Somebody") =>
  looksLikeOurs(handle, displayName, OURS).map(({ code }) => code);

test.each([
  ["N0rthwindHelp", "same-letters"],
  ["NorthwlndHelp", "same-letters"],
  ["Northwind_Help", "same-letters"],
  ["Nоrthwіnd_Неlр", "same-letters"],
  ["NorthvvindHelp", "same-letters"],
  ["NorthwindHe1p", "same-letters"],
  ["NorthwindHelpp", "one-letter"],
  ["NortwindHelp", "one-letter"],
  ["NorhtwindHelp", "one-letter"],
  ["Northwind_Support", "added-words"],
  ["NorthwindCare", "added-words"],
  ["NorthwindHelp24", "added-words"],
  ["Northwind_Help_Desk", "added-words"],
  ["TheRealNorthwind", "added-words"],
  ["OfficialNorthwind", "added-words"],
  ["NortwindSupport", "one-letter"],
  ["Northwind", "our-name"],
  ["N0rthw1nd_0ff1c1al", "added-words"],
])("%s could be taken for us: %s", (handle, code) => {
  expect(codesOf(handle)).toContain(code);
});

test("a stranger's handle under our displayed name could be taken for us", () => {
  expect(codesOf("qz_81723", "Northwind Help")).toContain("same-name");
  expect(codesOf("qz_81723", "Nоrthwind ✈️ Support")).toContain("same-name");
  expect(codesOf("qz_81723", null)).toEqual([]);
});

test.each([
  "NorthwindHelp",
  "northwindhelp",
  "NORTHWINDAIR",
  "jo_miller",
  "north_wind_sailor",
  "windy_north",
  "NorthernHelp",
  "SouthwindHelp",
  "helpful_hannah",
  "NorthwindFan",
  "ilovenorthwind",
  "northwinded",
  "care4u",
  "official",
  "help",
  "x",
  "",
  "_____",
  "12345",
])("%s trips nothing", (handle) => {
  expect(codesOf(handle)).toEqual([]);
});

test("short names of ours are nobody's to copy", () => {
  const short = [{ handle: "Acme", displayName: "Acme" }];
  for (const handle of ["Acne", "AcmeHelp", "Acm3", "Akme"])
    expect(looksLikeOurs(handle, "Acme", short)).toEqual([]);
});

test("whatever people are called, nothing is thrown and our own names never trip", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ maxLength: 60 }),
      (handle, name) => {
        expect(looksLikeOurs(handle, name, OURS).length).toBeLessThanOrEqual(OURS.length);
        expect(looksLikeOurs("NorthwindHelp", name, OURS)).toEqual([]);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});
