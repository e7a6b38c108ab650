import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FILTERS,
  METRICS,
  PRESETS,
  paramsOf,
  type ReportState,
  readState,
  writeState,
} from "@/components/response-times/report-state";
import { reportQuerySchema } from "@/lib/response-times/report-schemas";

const words = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const day = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const states: fc.Arbitrary<ReportState> = fc
  .record({
    own: fc.boolean(),
    preset: fc.constantFrom(...PRESETS),
    from: day,
    to: day,
    zone: fc.option(fc.constantFrom("Asia/Kathmandu", "Europe/Berlin")),
    metric: fc.constantFrom(...METRICS),
    clock: fc.constantFrom("customer" as const, "desk" as const),
    filters: fc.dictionary(
      fc.constantFrom(...FILTERS),
      fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
      {
        noNullPrototype: true,
      },
    ),
    why: fc.constantFrom("", "a complaint"),
  })
  .map(({ own, preset, from, to, ...rest }) => ({
    ...rest,
    range: own ? "own" : preset,
    from: own ? from : "",
    to: own ? to : "",
  }));

test("what the page shows is all in its address and comes back from it", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
    }),
  );
});

test.each([
  ["America/New_York", "2026-11-21", "2026-11-22"],
  ["Europe/Berlin", "2026-11-22", "2026-11-23"],
  ["Pacific/Kiritimati", "2026-11-22", "2026-11-23"],
])("today in %s begins on the %s of that zone", (zone, from, to) => {
  const params = paramsOf(
    readState(new URLSearchParams("range=today")),
    new Date("2026-11-22T04:30:00Z"),
    zone,
  );
  expect(params).toMatchObject({ from, to, zone, metric: "all", clock: "customer" });
});

test("28 days are the last four weeks with today, and what an address says too much is left out", () => {
  const state = readState(
    new URLSearchParams("range=28d&from=2020-01-01&nonsense=1&metric=odd&channel=,x,,x"),
  );
  const params = paramsOf(state, new Date("2026-11-22T12:00:00Z"), "Etc/UTC");
  expect(params).toEqual({
    from: "2026-10-26",
    to: "2026-11-23",
    zone: "Etc/UTC",
    metric: "all",
    clock: "customer",
    channel: "x",
  });
  expect(reportQuerySchema.safeParse(params).success).toBe(true);
});
