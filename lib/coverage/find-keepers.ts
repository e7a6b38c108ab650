import { after, DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import type { Stretch } from "./rules/time-off";
import { type Working, whoKeeps } from "./rules/who-keeps";

/** Somebody without a published shift this long before and after now stands in no roster. */
const KNOWN_MS = 28 * DAY;

interface Row {
  agentId: string;
  isActive: boolean;
  deputyId: string | null;
  offHours: number;
  shifts: [startMs: number, endMs: number][];
  timeOff: [startMs: number, endMs: number][];
}

/**
 * Of these owners those who are off for more than a shift, each with who takes what wakes: the deputy, or null for the
 * queue. Empty where nobody is rostered or on time off.
 */
export async function findKeepers(
  ctx: Ctx,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ownerIds.length === 0) return new Map();
  const nowMs = ctx.now().getTime();
  const [from, to] = [after(ctx.now(), -KNOWN_MS), after(ctx.now(), KNOWN_MS)];
  const owners = uuids([...new Set(ownerIds)]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id AS "agentId", a."isActive", d."deputyId", p."offHours",
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM r."startAt") * 1000, extract(epoch FROM r."endAt") * 1000))
        FROM "RosterEntry" r WHERE r."agentId" = a.id AND r."isPublished" AND r."endAt" > ${from}::timestamptz
          AND r."startAt" < ${to}::timestamptz), '[]') AS shifts,
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM o."startAt") * 1000, extract(epoch FROM o."endAt") * 1000))
        FROM "TimeOff" o WHERE o."agentId" = a.id AND o.state = 'approved' AND o."endAt" > ${from}::timestamptz
          AND o."startAt" < ${to}::timestamptz), '[]') AS "timeOff"
    FROM "Agent" a CROSS JOIN "HandoverPolicy" p LEFT JOIN "Deputy" d ON d."agentId" = a.id
    WHERE a.id = ANY(${owners}) OR a.id IN (SELECT "deputyId" FROM "Deputy" WHERE "agentId" = ANY(${owners}))`;
  const known = new Map(rows.map((row) => [row.agentId, { row, working: workingOf(row) }]));
  const given = new Map<string, string | null>();
  for (const ownerId of new Set(ownerIds)) {
    const owner = known.get(ownerId);
    // Leavers keep what they had until an admin gives it away: that is not a matter of shifts.
    if (!owner?.row.isActive) continue;
    const deputy = known.get(owner.row.deputyId ?? "")?.working ?? null;
    const kept = whoKeeps(owner.working, deputy, { nowMs, offMs: owner.row.offHours * HOUR });
    if (!kept.keeps) given.set(ownerId, kept.toId);
  }
  return given;
}

function workingOf({ agentId, isActive, shifts, timeOff }: Row): Working {
  return { agentId, isActive, shifts: shifts.map(stretch), timeOff: timeOff.map(stretch) };
}

function stretch([startMs, endMs]: [number, number]): Stretch {
  return { startMs, endMs };
}
