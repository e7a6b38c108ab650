import { parse } from "csv-parse/sync";
import { requireRole } from "@/lib/agents/rules/require-role";
import { DeskError, Invalid, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { createShift } from "./create-shift";
import type { ImportedRoster, ImportRoster } from "./own-schemas";
import { ROSTER_COLUMNS, type RosterColumn, type RosterRow, readRosterRow } from "./rules/roster-row";
import { wallMsOf } from "./rules/wall-time";
import { instantOfWall } from "./rules/zone-offsets";

const MOST_ROWS = 2000;
const NEEDED = ["email", "start", "end"] as const;

type Fault = ImportedRoster["faults"][number];
type Taken = { agentId: string; startMs: number; endMs: number; line: number };
interface Person {
  id: string;
  zone: string;
}
class Undo extends Error {}

/**
 * Lays out a roster from CSV, row by row: what can't be laid out is told with its reason and its cells, what stands to the
 * minute already is left alone, and the rest is taken. With `dryRun` nothing is. Rules only warn. Admins only. Throws
 * Refused `roster-too-long`, Invalid `roster-columns`.
 */
export async function importRoster(ctx: Ctx, { csv, dryRun }: ImportRoster): Promise<ImportedRoster> {
  requireRole(ctx.actor, ["admin"]);
  const [head = [], ...rows] = readTable(csv);
  const columns = head.map((name) => ROSTER_COLUMNS.find((each) => each === name.trim().toLowerCase()));
  const missing = NEEDED.filter((each) => !columns.includes(each));
  if (missing.length > 0) throw new Invalid("roster-columns", { missing: missing.join(", ") });
  if (rows.length > MOST_ROWS) throw new Refused("roster-too-long", { most: MOST_ROWS });
  const people = new Map(
    (
      await ctx.db.agent.findMany({
        where: { isActive: true },
        select: { id: true, email: true, zone: true },
      })
    ).map(({ email, ...person }) => [email.toLowerCase(), person]),
  );
  const told: ImportedRoster = { taken: 0, there: 0, faults: [], head };
  const taken: Taken[] = [];
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    const row = readRosterRow(byColumn(columns, cells));
    const outcome =
      "column" in row
        ? { code: "roster-cell", values: { ...row } }
        : await take(ctx, row, people, taken, line, dryRun);
    if (outcome === "taken" || outcome === "there") told[outcome] += 1;
    else told.faults.push({ line, cells, ...outcome });
  }
  return told;
}

async function take(
  ctx: Ctx,
  row: RosterRow,
  people: ReadonlyMap<string, Person>,
  taken: Taken[],
  line: number,
  dryRun: boolean,
): Promise<"taken" | "there" | Pick<Fault, "code" | "values">> {
  const person = people.get(row.email);
  if (!person) return { code: "roster-agent", values: { email: row.email } };
  const { id: agentId } = person;
  const zone = row.zone ?? person.zone;
  if (zone === "") return { code: "agent-without-zone", values: {} };
  const startMs = instantOfWall(zone, wallMsOf(row.startLocal) ?? 0, "start");
  const endMs = instantOfWall(zone, wallMsOf(row.endLocal) ?? 0, "end");
  const other = taken.find(
    (each) => each.agentId === agentId && each.startMs < endMs && each.endMs > startMs,
  );
  if (other) return { code: "roster-twice", values: { line: other.line } };
  const standing = { agentId, startAt: new Date(startMs), endAt: new Date(endMs) };
  if ((await ctx.db.rosterEntry.count({ where: standing })) > 0) return "there";
  try {
    await inTransaction(ctx, async (own) => {
      const { email: _, ...shift } = row;
      await createShift(own, { ...shift, agentId, zone, recurrence: null });
      if (dryRun) throw new Undo();
    });
  } catch (error) {
    if (error instanceof DeskError)
      return { code: error.code, values: error.values as Record<string, string | number> };
    if (!(error instanceof Undo)) throw error;
  }
  taken.push({ agentId, startMs, endMs, line });
  return "taken";
}

function readTable(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, "");
  const delimiter =
    (text.split("\n")[0] ?? "").includes(";") && !(text.split("\n")[0] ?? "").includes(",") ? ";" : ",";
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    throw new Invalid("roster-columns", { missing: NEEDED.join(", ") });
  }
}

function byColumn(columns: readonly (RosterColumn | undefined)[], cells: readonly string[]) {
  const named: Partial<Record<RosterColumn, string>> = {};
  for (const [index, column] of columns.entries()) if (column) named[column] = cells[index] ?? "";
  return named;
}
