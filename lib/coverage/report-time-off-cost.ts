import { requireRole } from "@/lib/agents/rules/require-role";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { CoverGap } from "./cover-schemas";
import { getTimeOff } from "./list-time-off";
import { type Rostered, readAnswering } from "./read-answering";
import { readLoad } from "./read-load";
import { cellNeeds } from "./rules/cover-cells";
import { coverGaps, type Gap, languageGaps } from "./rules/cover-gaps";
import { coverLevels } from "./rules/levels";
import type { Stretch } from "./rules/time-off";
import type { TimeOffCost } from "./time-off-schemas";

const STEP = 15 * MINUTE;
const MOST_SHIFTS = 60;

/**
 * What time off would cost: the published shifts in it, every stretch of them that would be a gap or a worse one, and who
 * else is off then. Leads and admins. Throws NotFound.
 */
export async function reportTimeOffCost(ctx: Ctx, id: string): Promise<TimeOffCost> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const { agentId, ...asked } = await getTimeOff(ctx, id);
  const [startAt, endAt] = [new Date(asked.startAt), new Date(asked.endAt)];
  const [shifts, off] = await Promise.all([
    ctx.db.rosterEntry.findMany({
      where: { agentId, isPublished: true, startAt: { lt: endAt }, endAt: { gt: startAt } },
      orderBy: { startAt: "asc" },
      select: { shiftId: true, heldOn: true, startAt: true, endAt: true },
      take: MOST_SHIFTS,
    }),
    ctx.db.$queryRaw<
      (Omit<TimeOffCost["alsoOff"][number], "startAt" | "endAt"> & { startAt: Date; endAt: Date })[]
    >`
      SELECT a.id AS "agentId", a."displayName", o."startAt", o."endAt" FROM "TimeOff" o JOIN "Agent" a ON a.id = o."agentId" AND a."isActive"
      WHERE o.state = 'approved' AND o.id <> ${id}::uuid AND o."startAt" < ${endAt}::timestamptz AND o."endAt" > ${startAt}::timestamptz
      ORDER BY o."startAt", a."displayName"`,
  ]);
  const missed = shifts.map((shift) => ({
    startMs: Math.max(shift.startAt.getTime(), startAt.getTime()),
    endMs: Math.min(shift.endAt.getTime(), endAt.getTime()),
  }));
  return {
    shifts: shifts.map(({ shiftId, heldOn, ...at }) => ({
      shiftId,
      on: heldOn.toISOString().slice(0, 10),
      startAt: at.startAt.toISOString(),
      endAt: at.endAt.toISOString(),
    })),
    gaps: await gapsWithout(ctx, agentId, missed),
    alsoOff: off.map((each) => ({
      ...each,
      startAt: each.startAt.toISOString(),
      endAt: each.endAt.toISOString(),
    })),
  };
}

async function gapsWithout(ctx: Ctx, agentId: string, missed: readonly Stretch[]): Promise<CoverGap[]> {
  const [first, last] = [missed[0], missed.at(-1)];
  if (!first || !last) return [];
  const range = {
    fromMs: Math.floor(first.startMs / STEP) * STEP,
    toMs: Math.ceil(last.endMs / STEP) * STEP,
  };
  const [{ policy, load }, rostered] = await Promise.all([
    readLoad(ctx, range),
    readAnswering(ctx, { from: new Date(range.fromMs), to: new Date(range.toMs) }),
  ]);
  const needs = cellNeeds(load, policy, { ...range, stepMs: STEP });
  const required = needs.map((need) => need.required);
  const others = { ...rostered, spans: rostered.spans.filter((span) => span.agentId !== agentId) };
  return missed
    .flatMap(({ startMs, endMs }) => {
      const levels = coverLevels(others.spans, startMs, endMs);
      const short = coverGaps(levels, required, {
        fromMs: range.fromMs,
        stepMs: STEP,
        minimum: policy.minimumCover,
      });
      return [...short, ...unspoken(policy.languages, others, agentId, { startMs, endMs })];
    })
    .map(toldGap);
}

/** Languages that only this person speaks then. */
function unspoken(wanted: readonly string[], others: Rostered, agentId: string, { startMs, endMs }: Stretch) {
  return wanted
    .filter((language) => others.languages.get(agentId)?.includes(language))
    .flatMap((language) => {
      const speaking = others.spans.filter((span) => others.languages.get(span.agentId)?.includes(language));
      return languageGaps(language, coverLevels(speaking, startMs, endMs));
    });
}

function toldGap({ startMs, endMs, code, values }: Gap): CoverGap {
  return {
    startAt: new Date(startMs).toISOString(),
    endAt: new Date(endMs).toISOString(),
    code,
    values,
    share: null,
  };
}
