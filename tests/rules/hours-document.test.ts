import { describe, expect, it } from "vitest";
import { hoursDocument } from "@/components/hours/hours-document";
import { duration, type Say, weekLines } from "@/components/hours/hours-words";
import { html } from "@/components/hours/markup";
import type { PublicHours } from "@/lib/response-times/hours-page-schemas";

const say: Say = (key, values) => `[${key}${values ? ` ${Object.values(values).join(" ")}` : ""}]`;
const nasty = `</script><img src=x onerror="alert(1)">'&`;

const hours: PublicHours = {
  brand: nasty,
  zone: "America/New_York",
  at: "2026-11-23T14:41:00.000Z",
  present: 5,
  accounts: [
    {
      channel: "x",
      handle: `@${nasty}`,
      displayName: nasty,
      reach: { by: "url", at: nasty },
      hours: null,
      isOpen: true,
      changesAt: null,
      aimSeconds: 600,
      usual: { n: 25, p50Seconds: 300, p90Seconds: 701 },
      kept: { inTime: 874, of: 1000 },
    },
    {
      channel: "email",
      handle: "help@northwind.example",
      displayName: "Help",
      reach: { by: "email", at: "help@northwind.example" },
      hours: { zone: "Etc/UTC", week: [{ weekday: 1, from: "09:00", until: "17:00" }], days: {} },
      isOpen: false,
      changesAt: "2026-11-30T09:00:00.000Z",
      aimSeconds: 14_400,
      usual: { n: 3, p50Seconds: null, p90Seconds: null },
      kept: { inTime: 0, of: 0 },
    },
  ],
  comingUp: [{ on: "2026-11-26", name: "Thanksgiving Day", handles: ["help@northwind.example"], spans: [] }],
};
const draw = (over: Partial<PublicHours> = {}, isEmbedded = false) =>
  hoursDocument(
    { ...hours, ...over },
    {
      say,
      language: "en",
      languages: [{ code: "en", name: "English" }],
      clock: { locale: "en-GB", zone: "Europe/Zagreb" },
      isEmbedded,
      url: "https://desk.example/hours",
    },
  );

describe("the document of the public hours", () => {
  it("escapes whatever is put into it, in words, attributes and data for machines", () => {
    const document = draw();
    expect(document).not.toContain("<img");
    expect(document.match(/<script/g)).toHaveLength(2);
    expect(document.match(/<\/script>/g)).toHaveLength(2);
    expect(html`<a title="${nasty}">${nasty}</a>`.text).toBe(
      `<a title="&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;">&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;</a>`,
    );
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(document)?.[1] ?? "";
    expect((JSON.parse(data) as { name: string }).name).toBe(nasty);
  });

  it("shows both clocks, the time it takes, what is aimed for and how it went", () => {
    const document = draw();
    expect(document).toContain("[clocks Monday 09:41 New York 15:41]");
    expect(document).toContain("[present 5]");
    expect(document).toContain("[usual [minutes 5] [minutes 12] 25]");
    expect(document).toContain("[tooFew 3]");
    expect(document).toContain("<b>87.4%</b> [keptOf 1,000 [minutes 10]]");
    expect(document).toContain("Thursday 26 November, Thanksgiving Day:");
    expect(document).toContain("[openOn Mon 10:00–18:00]");
    expect(document).toContain("[opensAt Monday 10:00]");
  });

  it("is honest when nobody is there, when all is shut, and when nothing is stated", () => {
    expect(draw({ present: 0 })).toContain("[nobody]");
    expect(draw({ accounts: hours.accounts.slice(1) })).toContain("[opens Monday 10:00]");
    expect(draw({ accounts: [] })).toContain("[nothing]");
  });

  it("leaves head and foot out where it is embedded", () => {
    expect(draw({}, true)).not.toMatch(/<header|<footer/);
    expect(draw()).toMatch(/<header[\s\S]*<footer/);
  });

  it("holds nothing that its own policy would refuse", () => {
    expect(draw()).not.toMatch(/\sstyle="|\son\w+="|<link rel="stylesheet"|<script src/);
  });

  it.each([
    [1, "[minutes 1]"],
    [61, "[minutes 2]"],
    [5400, "[minutes 90]"],
    [5401, "[hours 2]"],
    [9000, "[hours 2.5]"],
    [200_000, "[days 3]"],
  ])("says %i s as %s", (seconds, said) => expect(duration(say, seconds)).toBe(said));

  it("joins days that follow each other", () => {
    const week = [
      { weekdays: [1, 2, 3, 5], spans: [{ from: "09:00", until: "17:00" }] },
      { weekdays: [4, 6, 7], spans: [] },
    ];
    expect(weekLines(say, "en-GB", week)).toEqual([
      "[openOn Mon–Wed, Fri 09:00–17:00]",
      "[closedOn Thu, Sat, Sun]",
    ]);
  });
});
