import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Invalid } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { RosterRange } from "./own-schemas";
import { ROSTER_COLUMNS, segmentText } from "./rules/roster-row";
import type { SegmentKind } from "./rules/shift-words";
import { offsetAt } from "./rules/zone-offsets";

const MARK = "\uFEFF";
const MOST_DAYS = 92;

interface Row {
  email: string;
  displayName: string;
  zone: string;
  startLocal: string;
  endLocal: string;
  isPublished: boolean;
  skills: string[];
  parts: { kind: SegmentKind | null; startAt: number; endAt: number }[];
}

/**
 * The roster of some days as CSV, a row per shift and day by the clock of its zone, as importRoster takes it in again.
 * Formulas are text. The export is audited. Leads and admins, programs by scope. Throws Invalid `roster-range`.
 */
export async function exportRoster(ctx: Ctx, { from, to }: RosterRange): Promise<string> {
  if (ctx.actor.type === "agent" && ctx.actor.role === "agent") throw new Forbidden("forbidden");
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 0 || days > MOST_DAYS) throw new Invalid("roster-range", { days: MOST_DAYS });
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.email, a."displayName", r.zone, r."startLocal", r."endLocal", r."isPublished", s.skills, r.parts
    FROM "RosterEntry" r JOIN "Agent" a ON a.id = r."agentId" JOIN "Shift" s ON s.id = r."shiftId"
    WHERE r."startLocal" >= ${from} AND r."startLocal" < ${to}
      AND r."endAt" > ${from}::date - interval '2 days' AND r."startAt" < ${to}::date + interval '2 days'
    ORDER BY r."startAt", a."displayName", r."shiftId"`;
  await writeEntry(ctx, { action: "roster.exported", subject: "roster", values: { from, to } });
  return MARK + csvLine([...ROSTER_COLUMNS, "name"]) + rows.map(lineOf).join("");
}

function lineOf({ email, displayName, zone, startLocal, endLocal, isPublished, skills, parts }: Row): string {
  const clock = (at: number) => new Date(at + offsetAt(zone, at)).toISOString().slice(11, 16);
  const named = parts.flatMap(({ kind, startAt, endAt }) =>
    kind === null ? [] : [segmentText({ kind, startLocal: clock(startAt), endLocal: clock(endAt) })],
  );
  const state = isPublished ? "published" : "draft";
  return csvLine([
    ...[email, startLocal.replace("T", " "), endLocal.replace("T", " "), zone, state],
    ...[skills.join("; "), named.join("; "), displayName],
  ]);
}
