import { Invalid, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { recurrenceFault } from "./rules/recurrence";
import { misplacedSegment, shiftFault } from "./rules/shift-faults";
import type { Segment } from "./rules/shift-words";
import { wallMsOf } from "./rules/wall-time";

export interface ShiftTimes {
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
  segments: readonly Segment[];
}

/**
 * Throws Invalid for times that are no shift (`shift-empty`, `shift-ends-first`, `shift-too-long`, `local-time`), for
 * segments that cross or leave it (`segment-misplaced`) and for a rule it can't repeat by (`recurrence`, `recurrence-start`).
 */
export function requireTimes(shift: ShiftTimes): void {
  const fault = shiftFault(shift);
  if (fault) throw new Invalid(fault, { startLocal: shift.startLocal, endLocal: shift.endLocal });
  const segment = misplacedSegment(shift);
  if (segment)
    throw new Invalid("segment-misplaced", {
      kind: segment.kind,
      startLocal: segment.startLocal,
      endLocal: segment.endLocal,
    });
  const startWallMs = wallMsOf(shift.startLocal) ?? 0;
  const wrong = recurrenceFault({ ...shift, startWallMs });
  if (wrong) throw new Invalid(wrong, { recurrence: shift.recurrence, startLocal: shift.startLocal });
}

/**
 * Holds these agents' rosters for this transaction, so that two admins can't both book the same hour, and answers their
 * zones. Throws Refused `agent-unknown` when one of the first does not work here.
 */
export async function holdAgents(
  ctx: Ctx,
  agentIds: readonly string[],
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.db.$queryRaw<{ id: string; zone: string; isActive: boolean }[]>`
    SELECT id, zone, "isActive" FROM "Agent" WHERE id = ANY(${uuids([...agentIds, ...others])})
    ORDER BY id FOR NO KEY UPDATE`;
  const active = new Set(rows.flatMap(({ id, isActive }) => (isActive ? [id] : [])));
  if (agentIds.some((id) => !active.has(id))) throw new Refused("agent-unknown");
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}
