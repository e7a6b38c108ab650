import type { Proposal } from "@/lib/coverage/plan-schemas";
import { cellState } from "@/lib/coverage/rules/cover-cells";
import type { StripCell } from "../cover/strip-cell";

const HOUR = 3_600_000;
const WEEK_CELLS = 168;

/** What a proposal covers, hour by hour, a week each: of an hour the most that is required and the least that is there. */
export function planWeeks({ cover, fromAt, stepMinutes }: Proposal): StripCell[][] {
  const each = 60 / stepMinutes;
  const hours = Math.ceil(cover.required.length / each);
  const cells = Array.from({ length: hours }, (_, hour): StripCell => {
    const of = (levels: readonly number[]) => levels.slice(hour * each, (hour + 1) * each);
    const required = Math.max(0, ...of(cover.required));
    const planned = Math.min(...of(cover.after));
    return {
      startMs: Date.parse(fromAt) + hour * HOUR,
      required,
      planned,
      present: null,
      predicted: null,
      state: cellState(planned, required, 0),
    };
  });
  return Array.from({ length: Math.ceil(hours / WEEK_CELLS) }, (_, week) =>
    cells.slice(week * WEEK_CELLS, (week + 1) * WEEK_CELLS),
  );
}
