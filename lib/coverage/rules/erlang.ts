/** What comes in and how long it takes: the load a cover has to carry. */
export interface Load {
  arrivals: number;
  /** In which the arrivals come. */
  intervalSeconds: number;
  handlingSeconds: number;
  /** How many matters one person works on at a time, 1 to 5. */
  parallel?: number;
}

/** How much longer a shared person's work goes than alone: what one person is worth with 1 to 5 at a time (reference §4.4). */
export const CONCURRENCY = [1, 1.7, 2.5, 2.9, 3.5] as const;

/** The load in Erlang: people busy at any moment on the average. */
export function erlangs({ arrivals, intervalSeconds, handlingSeconds, parallel = 1 }: Load): number {
  return (arrivals * effectiveSeconds(handlingSeconds, parallel)) / intervalSeconds;
}

/** The seconds of one person that a matter takes when so many are worked on at a time. */
export function effectiveSeconds(handlingSeconds: number, parallel: number): number {
  const factor = CONCURRENCY[Math.min(CONCURRENCY.length, Math.max(1, Math.round(parallel))) - 1] ?? 1;
  return handlingSeconds / factor;
}

/**
 * Erlang C: the share of arrivals that wait at all, by the recurrence of Erlang B. 1 where the people can't carry the
 * load, 0 where there is none.
 */
export function waitShare(people: number, load: number): number {
  if (load <= 0) return 0;
  if (people <= load) return 1;
  let blocked = 1;
  for (let each = 1; each <= people; each += 1) blocked = (load * blocked) / (each + load * blocked);
  return (people * blocked) / (people - load * (1 - blocked));
}

/** The share answered within so many seconds, one at a time, first come first served, nobody giving up (M/M/n). */
export function shareWithin(people: number, load: Load, seconds: number): number {
  const busy = erlangs(load);
  if (busy <= 0) return 1;
  if (people <= busy) return 0;
  const mean = effectiveSeconds(load.handlingSeconds, load.parallel ?? 1);
  return 1 - waitShare(people, busy) * Math.exp((-(people - busy) * seconds) / mean);
}

/** The share of their time that people are busy, 0 to 1. */
export function occupancy(people: number, load: number): number {
  if (load <= 0) return 0;
  return people <= load ? 1 : load / people;
}
