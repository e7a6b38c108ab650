import { earlier } from "@/lib/base/time";

export type CallState = "ringing" | "answered" | "finished" | "missed";

/** What is known of a call's course. */
export interface Course {
  state: CallState;
  startedAt: Date;
  /** Set once it is over. */
  endedAt: Date | null;
  durationSeconds: number;
}

const RANK: Readonly<Record<CallState, number>> = { ringing: 0, answered: 1, missed: 2, finished: 3 };

/**
 * Two pieces of news of one call as one: the same whatever their order and however often they come. What is over stays over,
 * and of two ends the one in which somebody spoke is true.
 */
export function mergeCourse(one: Course, other: Course): Course {
  const later = isFurther(one, other) ? one : other;
  return { ...later, startedAt: earlier(one.startedAt, other.startedAt) };
}

export function isOver(state: CallState): state is "finished" | "missed" {
  return state === "finished" || state === "missed";
}

/** Told again: there is nothing new in it. */
export function isSameCourse(one: Course, other: Course): boolean {
  const times = ({ startedAt, endedAt }: Course) => [startedAt, endedAt].map((at) => at?.getTime()).join();
  return (
    one.state === other.state && one.durationSeconds === other.durationSeconds && times(one) === times(other)
  );
}

function isFurther(one: Course, other: Course): boolean {
  if (one.state !== other.state) return RANK[one.state] > RANK[other.state];
  const longer = (one.endedAt?.getTime() ?? 0) - (other.endedAt?.getTime() ?? 0);
  return longer === 0 ? one.durationSeconds >= other.durationSeconds : longer > 0;
}
