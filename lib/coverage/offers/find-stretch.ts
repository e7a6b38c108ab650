import { Invalid, NotFound } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { findZone } from "../find-zone";
import { readShift } from "../read-shifts";
import { misplacedSegment } from "../rules/shift-faults";
import type { Segment } from "../rules/shift-words";
import { wallText } from "../rules/wall-time";
import { instantOfWall, offsetAt } from "../rules/zone-offsets";

export interface WantedStretch {
  zone: string;
  startAt: Date;
  endAt: Date;
  startLocal: string;
  endLocal: string;
  segments: Segment[];
  skills: string[];
  insteadOf: { agentId: string; displayName: string } | null;
  absenceId: string | null;
}
export interface StretchWish {
  shiftId?: string | undefined;
  on?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  skills: readonly string[];
  language?: string | undefined;
}

const LONGEST_MS = 24 * 60 * MINUTE;

/**
 * What somebody is wanted for: a day of a shift, with its breaks and skills, or two instants by the desk's clock; from now
 * on where it runs. Throws NotFound, Invalid `stretch-missing`, `stretch-over`, `stretch-too-long`, `range-backwards`.
 */
export async function findStretch(ctx: Ctx, wish: StretchWish): Promise<WantedStretch> {
  const { skills, segments, ...found } = await (wish.shiftId && wish.on
    ? ofShift(ctx, wish.shiftId, wish.on)
    : ofRange(ctx, wish));
  const now = Math.floor(ctx.now().getTime() / MINUTE) * MINUTE;
  const startAt = new Date(Math.max(found.startAt.getTime(), now));
  if (found.endAt <= found.startAt) throw new Invalid("range-backwards");
  if (found.endAt <= startAt) throw new Invalid("stretch-over");
  if (found.endAt.getTime() - startAt.getTime() > LONGEST_MS) throw new Invalid("stretch-too-long");
  const { zone, startLocal, endLocal } = clockOf(found.zone, startAt, found.endAt);
  return {
    ...found,
    zone,
    startAt,
    startLocal,
    endLocal,
    segments: segments.filter(
      (segment) => misplacedSegment({ ...found, startLocal, endLocal, segments: [segment] }) === null,
    ),
    skills: [...new Set([...skills, ...wish.skills, ...(wish.language ? [wish.language] : [])])],
  };
}

/** The wall clock of a zone where it names both instants; in an hour that comes twice it may not, and UTC always does. */
function clockOf(zone: string, startAt: Date, endAt: Date) {
  const [startMs, endMs] = [startAt.getTime(), endAt.getTime()];
  const [start, end] = [startMs + offsetAt(zone, startMs), endMs + offsetAt(zone, endMs)];
  const isExact =
    instantOfWall(zone, start, "start") === startMs && instantOfWall(zone, end, "end") === endMs;
  return isExact && end > start
    ? { zone, startLocal: wallText(start), endLocal: wallText(end) }
    : { zone: "Etc/UTC", startLocal: wallText(startMs), endLocal: wallText(endMs) };
}

async function ofShift(ctx: Ctx, shiftId: string, on: string) {
  const entry = await ctx.db.rosterEntry.findUnique({
    where: { shiftId_heldOn: { shiftId, heldOn: new Date(on) } },
  });
  if (!entry) throw new NotFound("not-found");
  const { agentId, zone, startAt, endAt } = entry;
  const [shift, agent, absence] = await Promise.all([
    readShift(ctx, shiftId),
    ctx.db.agent.findUniqueOrThrow({ where: { id: agentId }, select: { displayName: true } }),
    ctx.db.timeOff.findFirst({
      where: { agentId, kind: "absent", state: "approved", startAt: { lt: endAt }, endAt: { gt: startAt } },
    }),
  ]);
  const own = shift.exceptions.find((each) => each.on === on)?.segments;
  return {
    ...{ zone, startAt, endAt, skills: shift.skills, segments: own ?? shift.segments },
    insteadOf: { agentId, displayName: agent.displayName },
    absenceId: absence?.id ?? null,
  };
}

async function ofRange(ctx: Ctx, { from, to }: StretchWish) {
  if (!from || !to) throw new Invalid("stretch-missing");
  const zone = await findZone(ctx);
  const none: { skills: string[]; segments: Segment[]; insteadOf: null; absenceId: null } = {
    ...{ skills: [], segments: [], insteadOf: null, absenceId: null },
  };
  const minute = (at: string) => new Date(Math.floor(Date.parse(at) / MINUTE) * MINUTE);
  return { zone, startAt: minute(from), endAt: minute(to), ...none };
}
