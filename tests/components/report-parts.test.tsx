import { expect, test } from "vitest";
import { AgentsPart } from "@/components/response-times/agents-part";
import { BalanceLine } from "@/components/response-times/balance-line";
import { FigureTiles } from "@/components/response-times/figure-tiles";
import { HeatPart } from "@/components/response-times/heat-part";
import { ReportBody } from "@/components/response-times/report-body";
import { readState } from "@/components/response-times/report-state";
import { reportRow, weekHour } from "../support/report-rows";
import { emptyOverview, reportHtml, reportText } from "../support/report-view";

test("the first line is a sum that adds up, without terms that are nothing", () => {
  const { balance } = emptyOverview();
  const text = reportText(
    <BalanceLine
      balance={{
        ...balance,
        received: 1234,
        answered: 1100,
        closedWithoutAnswer: [{ reason: "imported", count: 30 }],
        closers: 70,
        automatic: 14,
        stillOpen: [
          { age: "10m", count: 15 },
          { age: "older", count: 5 },
        ],
      }}
    />,
  );
  expect(text).toContain("1,234 received = 1,100 answered by a person + 30 closed without answer");
  expect(text).toContain("20 still open (up to 10 min 15, older 5)");
  expect(text).not.toContain("spam");
  const [received, ...terms] = [...text.matchAll(/(?:^|[=+]) ?([\d,]+) /g)].map(([, figure = ""]) =>
    Number(figure.replace(",", "")),
  );
  expect(terms.reduce((sum, term) => sum + term, 0)).toBe(received);
});

test("below twenty answers no p95 is told, and that is said in words", () => {
  const totals = { ...emptyOverview().totals, n: 12, p50Seconds: 60, p90Seconds: 300 };
  const text = reportText(<FigureTiles overview={emptyOverview({ totals })} />);
  expect(text).toContain("p95 – Not told below 20 answers n 12 answered");
  expect(text).toContain("p90 5:00 min Nothing to compare with");
});

test("better and worse are words against the period before", () => {
  const { totals, range } = emptyOverview();
  const overview = emptyOverview({
    totals: {
      ...totals,
      n: 90,
      p50Seconds: 252,
      p90Seconds: 700,
      within600: 0.874,
      counts: { ...totals.counts, open600: 10 },
    },
    previous: { range, totals: { ...totals, n: 80, p50Seconds: 290, p90Seconds: 620, within600: 0.89 } },
  });
  const text = reportText(<FigureTiles overview={overview} />);
  expect(text).toContain("0:38 faster than 4:50");
  expect(text).toContain("1:20 slower than 10:20");
  expect(text).toContain("1.6 points worse than 89.0 % n 100 turns");
});

test("never answered stands beside the percentiles", () => {
  const overview = emptyOverview();
  const neverAnswered = { turns: 7, open: 3, closed: 4 };
  const text = reportText(
    <FigureTiles overview={{ ...overview, balance: { ...overview.balance, neverAnswered } }} />,
  );
  expect(text).toContain("Never answered 7 3 still open 4 closed without answer");
});

test("a heat map prints figures below 90 %, names every hour, and is one stop of Tab", () => {
  const rows = [
    weekHour("2-2", 14, 31),
    weekHour("2-3", 30, 30),
    weekHour("7-0", 0, 3),
    weekHour("7-1", 0, 5),
  ];
  const html = reportHtml(<HeatPart rows={rows} zone="Asia/Kathmandu" />);
  const cells = [...html.matchAll(/<button[^>]*data-place[^>]*>([^<]*)<\/button>/g)];
  expect(cells).toHaveLength(168);
  expect(cells.filter(([tag]) => tag.includes('tabindex="0"') || tag.includes('tabIndex="0"'))).toHaveLength(
    1,
  );
  expect(cells.flatMap(([, shown]) => shown || [])).toEqual(["45", "0"]);
  expect(html).toContain('aria-label="Tuesday 02:00–03:00, 45.2 % within 10 min, n 31"');
  expect(html).toContain('aria-label="Sunday 00:00–01:00, 0.0 % within 10 min, n 3"');
  expect(html).toContain('aria-label="Monday 00:00–01:00, nothing came in"');
});

test("people stand by name, not by rank, with their load; those without a name come last", () => {
  const load = (activeHours: number) => ({ activeHours, isActive: true });
  const rows = [
    reportRow({ key: "none", n: 9 }),
    reportRow({ key: "b", label: "Zoë Brandt", n: 90, load: load(30) }),
    reportRow({ key: "others", n: 4 }),
    reportRow({ key: "a", label: "علي حسن", n: 10, load: load(40) }),
    reportRow({ key: "c", label: "Ana Ruiz", n: 50, load: load(10) }),
  ];
  const html = reportHtml(<AgentsPart rows={rows} />);
  const names = [...html.matchAll(/<bdi[^>]*>([^<]+)<\/bdi>/g)].map(([, name]) => name);
  expect(names).toEqual(["Ana Ruiz", "Zoë Brandt", "علي حسن", "Others together", "Unattributed"]);
  const text = reportText(<AgentsPart rows={rows} />);
  expect(text).toContain("Zoë Brandt 90 30 3.0");
  expect(text).toContain("9 answers are not attributed to anybody.");
});

test("without a turn the report says what to do", () => {
  const body = (query: string) =>
    reportText(
      <ReportBody
        overview={emptyOverview()}
        state={readState(new URLSearchParams(query))}
        onState={() => {}}
      />,
    );
  expect(body("")).toContain("Choose other days.");
  expect(body("")).toContain("Show 28 days");
  expect(body("channel=x")).toContain("Remove all filters");
});
