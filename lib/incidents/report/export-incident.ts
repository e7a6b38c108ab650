import { csvLine } from "@/lib/audit/rules/csv";
import type { Ctx } from "@/lib/context/ctx";
import { reportIncident } from "./report-incident";

/** The report as CSV, safe to open in a spreadsheet: part, name, value, and a second value where there is one. */
export async function exportIncident(ctx: Ctx, id: string): Promise<string> {
  const report = await reportIncident(ctx, id);
  const { incident, affected, spread, times, told, mailings, makeGoods, offers, said, people } = report;
  const lines: (string | number | null)[][] = [
    ["part", "name", "value", "more"],
    ["incident", incident.title, incident.state, incident.startAt],
    ["incident", "closedAt", incident.closedAt, null],
    ["incident", "madeAt", report.madeAt, null],
    ["weakest", report.weakest?.code ?? null, report.weakest?.count ?? null, report.weakest?.of ?? null],
    ...Object.entries(affected).map(([name, count]) => ["affected", name, count, null]),
    ...(["people", "words", "views", "reposts", "likes"] as const).map((name) => [
      ...["spread", name],
      spread[name],
      null,
    ]),
    ...spread.hours.map(({ at, words, people: spoke }) => ["hour", at, words, spoke]),
    ...(["first", "all"] as const).flatMap((which) =>
      Object.entries(times[which]).map(([name, value]) => [`times ${which}`, name, value, null]),
    ),
    ...Object.entries(told).map(([name, count]) => ["told", name, count, null]),
    ...mailings.flatMap(({ name, sent, bounced, complained, unsubscribed, answered, leftOut }) =>
      Object.entries({ sent, bounced, complained, unsubscribed, answered, leftOut }).map(([what, count]) => [
        ...["mailing", name],
        count,
        what,
      ]),
    ),
    ...makeGoods.flatMap(({ name, currency, cost, offered, reserved, claimed, expired, stopped }) => [
      ["make-good", name, cost, `cost ${currency}`],
      ...Object.entries({ offered, reserved, claimed, expired, stopped }).map(([what, count]) => [
        ...["make-good", name],
        count,
        what,
      ]),
    ]),
    ...offers.map(({ currency, count, cost }) => ["offers", currency, cost, count]),
    ...said.statements.map(({ text, language, use, version, approvedAt }) => [
      ...["statement", `${language} ${use} ${version}`],
      text,
      approvedAt,
    ]),
    ...said.posts.map(({ account, text, sentAt }) => ["post", account, text, sentAt]),
    ...(["answers", "withStatement", "contradictions"] as const).map((name) => [
      "said",
      name,
      said[name],
      null,
    ]),
    ...people.agents.map(({ displayName, answers }) => ["agent", displayName, answers, null]),
    ["agents", "hours", people.agentHours, null],
    ["agents", "helpers", people.helpers, null],
  ];
  return lines.map((line) => csvLine(line.map((cell) => (cell === null ? null : String(cell))))).join("");
}
