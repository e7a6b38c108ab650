/** An own shift as it stood at a look: when it begins and ends. */
export interface SeenShift {
  shiftId: string;
  on: string;
  startAt: string;
  endAt: string;
}

export type RosterChange =
  | { kind: "new" | "gone"; shift: SeenShift; was: null }
  | { kind: "moved"; shift: SeenShift; was: { startAt: string; endAt: string } };

/** {"shift/day": "start end"}: what is kept of a look. */
export type Seen = Readonly<Record<string, string>>;

/** What is kept of these shifts until the next look. */
export function seenOf(shifts: readonly SeenShift[]): Seen {
  return Object.fromEntries(shifts.map((each) => [keyOf(each), `${each.startAt} ${each.endAt}`]));
}

/**
 * What changed of one's shifts since a look, in order of time: new ones, moved ones with how they were, and those that are
 * gone. What has begun by now is no news, nor is what came into view only because time went on.
 */
export function rosterChanges(
  seen: Seen,
  shifts: readonly SeenShift[],
  { now, knownUntil }: { now: string; knownUntil: string },
): RosterChange[] {
  const standing = new Set(shifts.map(keyOf));
  const here = shifts.flatMap((shift): RosterChange[] => {
    const was = seen[keyOf(shift)];
    if (was === `${shift.startAt} ${shift.endAt}`) return [];
    if (was === undefined) return shift.startAt < knownUntil ? [{ kind: "new", shift, was: null }] : [];
    const [startAt = "", endAt = ""] = was.split(" ");
    return [{ kind: "moved", shift, was: { startAt, endAt } }];
  });
  const gone = Object.entries(seen)
    .filter(([key]) => !standing.has(key))
    .map(([key, times]): RosterChange => {
      const [shiftId = "", on = ""] = key.split("/");
      const [startAt = "", endAt = ""] = times.split(" ");
      return { kind: "gone", shift: { shiftId, on, startAt, endAt }, was: null };
    });
  return [...here, ...gone]
    .filter(({ shift }) => shift.startAt > now)
    .sort((a, b) => (a.shift.startAt < b.shift.startAt ? -1 : 1));
}

function keyOf({ shiftId, on }: { shiftId: string; on: string }): string {
  return `${shiftId}/${on}`;
}
