import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CoverGrid } from "@/components/coverage/cover/cover-grid";
import { CoverStrip } from "@/components/coverage/cover/cover-strip";
import { GapList } from "@/components/coverage/cover/gap-list";
import type { StripCell } from "@/components/coverage/cover/strip-cell";
import { CandidateList } from "@/components/coverage/sick/candidate-list";
import { ShareLine } from "@/components/coverage/sick/share-line";
import type { CoverGap } from "@/lib/coverage/cover-schemas";
import type { Candidate } from "@/lib/coverage/offer-schemas";
import cover from "@/messages/en/cover.json";
import sick from "@/messages/en/sick.json";

const MONDAY = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;

function htmlOf(element: ReactElement): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="Etc/UTC" messages={{ cover, sick }}>
      {element}
    </NextIntlClientProvider>,
  );
}
const textOf = (element: ReactElement) =>
  htmlOf(element)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const gap = (startAt: string, endAt: string, over: Partial<CoverGap>): CoverGap => ({
  ...{ startAt: `2026-11-${startAt}:00.000Z`, endAt: `2026-11-${endAt}:00.000Z`, code: "thin", values: {} },
  ...over,
});

test("gaps are said in words, by the clock of a zone, with their share; languages at the end", () => {
  const gaps = [
    gap("24T02:00", "24T04:00", { values: { planned: 1, minimum: 2 }, share: 0.587 }),
    gap("26T22:00", "27T04:30", { code: "nobody", values: { required: 2 } }),
    gap("29T02:00", "29T04:30", { code: "nobody-speaks", values: { language: "pl" } }),
  ];
  const text = textOf(<GapList gaps={gaps} zone="Etc/UTC" onAsk={() => undefined} />);
  expect(text).toContain("Tue 02:00–04:00 1 person planned, at least 2 needed. 58 % in 10 min Ask people");
  expect(text).toContain("Thu 22:00 – Fri 04:30 Nobody answers, 2 people needed.");
  expect(text).toContain("Nobody speaks Polish on Sun. 1 language note");
  const later = textOf(<GapList gaps={gaps} zone="Asia/Kathmandu" nowMs={Date.UTC(2026, 10, 25)} />);
  expect(later).not.toContain("Ask people");
  expect(later).toContain("Fri 03:45–10:15 Nobody answers");
  expect(later).toContain("1 earlier gap is over.");
  expect(textOf(<GapList gaps={[]} zone="Etc/UTC" />)).toContain("Every minute of this range is covered.");
});

const cells = Array.from(
  { length: 168 },
  (_, hour): StripCell => ({
    startMs: MONDAY + hour * HOUR,
    required: 2,
    planned: hour === 26 ? 1 : 2,
    present: hour < 10 ? 2 : null,
    predicted: hour === 26 ? 0.58 : 0.99,
    state: hour === 26 ? "thin" : "covered",
  }),
);

test("the strip says how many hours lack people, walks by one stop of Tab, and is a table for who does not see it", () => {
  const html = htmlOf(<CoverStrip cells={cells} zone="Etc/UTC" nowMs={MONDAY + 10 * HOUR} />);
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("1 of 168 hours lack people");
  expect(text).toContain("so far everybody planned was there");
  expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
  expect(html.match(/<tr>/g)).toHaveLength(169);
  expect(text).toContain("Tue 24 Nov 02:00–03:00 thin 2 1 – 58 %");
});

test("the grid says each day in words beside its pattern", () => {
  const quarters = cells
    .slice(24, 48)
    .flatMap((cell) => [0, 1, 2, 3].map((part) => ({ ...cell, startMs: cell.startMs + part * 900_000 })));
  const text = textOf(<CoverGrid cells={quarters} zone="Etc/UTC" />);
  expect(text).toContain("Tue 24 Nov 02:00–03:00 thin");
  expect(text).toContain("thin: under the minimum");
});

test("candidates are told with what speaks for and against them, and what one more would change", () => {
  const person = (over: Partial<Candidate>): Candidate => ({
    ...{ agentId: "1", displayName: "Greta Tamm", zone: "Etc/UTC", languages: ["en", "pl"], skills: [] },
    ...{ factor: 1, fit: "free", bars: [], missingSkills: [], warnings: [], restHours: 12.5 },
    ...{ weekMinutes: 1950, contractMinutes: 2400, wishes: true },
    ...{ lastAskedAt: "2026-11-20T09:00:00.000Z", lastAnswer: "no" },
    ...over,
  });
  const values = { hours: 8, least: 11 };
  const people = [
    person({}),
    person({ agentId: "2", displayName: "Linda Moss", fit: "warned", warnings: [{ rule: "rest", values }] }),
    person({ agentId: "3", displayName: "Noah Lind", fit: "barred", bars: ["skill"], missingSkills: ["pl"] }),
  ];
  const html = htmlOf(
    <CandidateList candidates={people} chosen={new Set(["1"])} onChoose={() => undefined} />,
  );
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain(
    "en pl · 32.5 of 40 h this week · 12.5 h of rest · wishes for these hours · asked Fri 20 Nov, said no",
  );
  expect(text).toContain("Only 8 h of rest, 11 h are the rule");
  expect(text).toContain("Without pl");
  expect(html.match(/disabled=""/g)).toHaveLength(1);
  expect(textOf(<ShareLine without={0.587} withOne={0.91} />)).toContain("58 % in 10 min");
  expect(textOf(<ShareLine without={null} withOne={null} />)).toContain("not known");
});
