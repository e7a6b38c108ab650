import { DAY, MINUTE } from "@/lib/base/time";
import { type Recurring, startsOf } from "./recurrence";
import { inOrder, minutesOf } from "./segment-minutes";
import type { Occurrence, Part, Segment, SegmentKind, ShiftException, ShiftPlan, Span } from "./shift-words";
import { dayText, wallMsOf, wallText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

/**
 * The occurrences that touch a range, as instants in order. A skipped hour means the later one; a doubled hour the first
 * for a start and the second for an end (DESIGN §4, `Shift`). One that has no time left on its day is left out.
 */
export function expandShift(plan: ShiftPlan, from: Date, to: Date): Occurrence[] {
  const startWallMs = wallMsOf(plan.startLocal);
  const endWallMs = wallMsOf(plan.endLocal);
  if (startWallMs === null || endWallMs === null || to <= from) return [];
  const recurring: Recurring = { zone: plan.zone, startWallMs, recurrence: plan.recurrence };
  const first = dayText((localDay(plan.zone, from.getTime()) - 2) * DAY);
  const last = dayText((localDay(plan.zone, to.getTime()) + 1) * DAY);
  const changed = new Map(plan.exceptions.map((each) => [each.on, each]));
  const touches = ({ startAt, endAt }: Span) => startAt < to && endAt > from;
  const regular = startsOf(recurring, first, last)
    .filter((wall) => !changed.has(dayText(wall)))
    .map((wall) => occurrence(plan, dayText(wall), wall, wall + (endWallMs - startWallMs), plan.segments));
  const moved = plan.exceptions
    .filter(({ on }) => startsOf(recurring, on, on).length > 0)
    .map((each) => movedOccurrence(plan, each));
  return [...regular, ...moved]
    .filter((each): each is Occurrence => each !== null && touches(each))
    .sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
}

function movedOccurrence(plan: ShiftPlan, { on, startLocal, endLocal, segments, agentId }: ShiftException) {
  const [start, end] = [wallMsOf(startLocal ?? ""), wallMsOf(endLocal ?? "")];
  if (start === null || end === null) return null;
  return occurrence({ ...plan, agentId: agentId ?? plan.agentId }, on, start, end, segments ?? plan.segments);
}

function occurrence(
  { zone, agentId }: Pick<ShiftPlan, "zone" | "agentId">,
  on: string,
  startWall: number,
  endWall: number,
  segments: readonly Segment[],
): Occurrence | null {
  const start = instantOfWall(zone, startWall, "start");
  const end = instantOfWall(zone, endWall, "end");
  if (end <= start) return null;
  const parts: Part[] = [];
  let done = start;
  const fill = (kind: SegmentKind | null, until: number) => {
    if (until > done) parts.push({ kind, startAt: new Date(done), endAt: new Date(until) });
    done = Math.max(done, until);
  };
  for (const segment of inOrder(segments, startWall)) {
    const [from, until] = minutesOf(segment, startWall);
    if (startWall + from * MINUTE >= endWall) continue;
    fill(null, Math.min(end, instantOfWall(zone, startWall + from * MINUTE, "start")));
    fill(segment.kind, Math.min(end, instantOfWall(zone, startWall + until * MINUTE, "end")));
  }
  fill(null, end);
  const local = { startLocal: wallText(startWall), endLocal: wallText(endWall) };
  return { on, agentId, ...local, startAt: new Date(start), endAt: new Date(end), parts };
}
