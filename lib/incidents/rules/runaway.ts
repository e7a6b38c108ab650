/** One public post as it runs: what people did with it so far, and within the last hour. */
export interface Running {
  /** Reposts and likes together, now and an hour ago; 0 before it was there. */
  engaged: number;
  engagedBefore: number;
  /** Different people who wrote in its thread within the hour. */
  people: number;
}

/** What the loudest of a hundred posts to the account usually reach, in reposts and likes; null where too few are known. */
export interface UsualReach {
  engaged: number | null;
  /** What usually comes in within the hour, of the whole account. */
  arrivals: number | null;
}

/** Without anything usual: so much within an hour is more than a small brand's complaints get. */
export const ENGAGED_FLOOR = 80;
export const PEOPLE_FLOOR = 12;
const TIMES_USUAL = 3;

export interface Runaway {
  measure: "engaged" | "people";
  seen: number;
  expected: number;
  factor: number;
}

/**
 * Whether a single post runs away: its reposts and likes grew within the hour by more than three times what the loudest
 * of a hundred posts usually get in all, or more people crowd into its thread than usually write to the account at all.
 */
export function findRunaway(post: Running, usual: UsualReach): Runaway | null {
  const gained = post.engaged - post.engagedBefore;
  const engaged = Math.max(ENGAGED_FLOOR, TIMES_USUAL * (usual.engaged ?? 0));
  if (gained >= engaged) return told("engaged", gained, usual.engaged ?? ENGAGED_FLOOR / TIMES_USUAL);
  const people = Math.max(PEOPLE_FLOOR, TIMES_USUAL * (usual.arrivals ?? 0));
  if (post.people >= people) return told("people", post.people, usual.arrivals ?? PEOPLE_FLOOR / TIMES_USUAL);
  return null;
}

function told(measure: Runaway["measure"], seen: number, usual: number): Runaway {
  const expected = Math.max(1, usual);
  return { measure, seen, expected, factor: seen / expected };
}
