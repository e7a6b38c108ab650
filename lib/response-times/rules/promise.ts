import { addOpenSeconds, type OpenHours } from "./open-time";
import { chooseTarget, defaultTargetSeconds, type TargetRow, type TurnPlace } from "./turn-target";

/** Everything that says what is promised: the targets in force, and hours by their id, those of old promises too. */
export interface Policy {
  targets: readonly TargetRow[];
  hours: ReadonlyMap<string, OpenHours>;
  /** By target, ended ones too, how far each level of flags pulls what is due forward. */
  factors?: ReadonlyMap<string, readonly number[]>;
}

/** What a turn was promised by. */
export interface Promised {
  targetId: string | null;
  targetSeconds: number;
  calendarId: string | null;
}

/** What a turn that starts here is promised by; nothing is, but by its channel, where no target fits. */
export function promiseAt(place: TurnPlace, policy: Policy): Promised {
  const target = chooseTarget(place, policy.targets);
  if (!target)
    return { targetId: null, targetSeconds: defaultTargetSeconds(place.channel), calendarId: null };
  return { targetId: target.id, targetSeconds: target.seconds, calendarId: target.calendarId };
}

/**
 * By when, with a start: `promisedAt` is start and target in the promised hours, `dueAt` the same with the factor that
 * flags pull it forward by (1 without any).
 */
export function promisedTimes(
  startedAt: Date,
  { targetSeconds, calendarId }: Promised,
  policy: Policy,
  factor = 1,
): { promisedAt: Date; dueAt: Date } {
  const hours = calendarId === null ? null : (policy.hours.get(calendarId) ?? null);
  const promisedAt = addOpenSeconds(hours, startedAt, targetSeconds);
  return {
    promisedAt,
    dueAt: factor === 1 ? promisedAt : addOpenSeconds(hours, startedAt, targetSeconds * factor),
  };
}
