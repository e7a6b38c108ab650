import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import type { Hours } from "./paid-schemas";
import { reportHours } from "./report-hours";
import { FIGURES, type HoursFigures } from "./rules/hours-rows";

/** Before the head, so that spreadsheets read UTF-8. */
const MARK = "\uFEFF";
const HEAD = ["month", "of_month", "row", "state", "name", "email", "zone", "country", "reason"];

/**
 * A month's hours for payroll as CSV, in minutes: a row per person, and one for each correction of a closed month that
 * counts in this one. Formulas are text. The export is audited. Throws as reportHours.
 */
export async function exportHours(ctx: Ctx, month: string): Promise<string> {
  const hours = await reportHours(ctx, month);
  await writeEntry(ctx, { action: "hours.exported", subject: "month", values: { month } });
  return MARK + csvLine([...HEAD, ...FIGURES.map(minutesName)]) + hours.people.map(linesOf(hours)).join("");
}

function linesOf({ month, closed }: Hours) {
  const state = closed ? "closed" : "open";
  return ({ displayName, email, zone, country, figures, corrections }: Hours["people"][number]): string => {
    const line = (row: string, ofMonth: string, reason: string, of: HoursFigures) =>
      csvLine([
        ...[month, ofMonth, row, state, displayName, email, zone, country, reason],
        ...FIGURES.map((figure) => String(of[figure])),
      ]);
    const carried = corrections.flatMap(({ ofMonth, reason, figures: own }) =>
      own ? [line("correction", ofMonth, reason, own)] : [],
    );
    return [line("month", month, "", figures), ...carried].join("");
  };
}

function minutesName(figure: string): string {
  return `${figure.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}_minutes`;
}
