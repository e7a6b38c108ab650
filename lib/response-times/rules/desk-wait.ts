import { type OpenHours, openSeconds } from "./open-time";

export interface Waited {
  startedAt: Date;
  receivedAt: Date;
  /** The answer, or now. */
  until: Date;
}

/** Whole seconds by the customer's clock: from the post, round the clock. */
export function customerSeconds({ startedAt, until }: Waited): number {
  return openSeconds(null, startedAt, until);
}

/**
 * Whole seconds by the desk's clock: from receipt, within stated hours. A message of 06:00 where the desk opens at
 * 09:00 has waited 0 when it is answered at 08:45, and 5 minutes at 09:05.
 */
export function deskSeconds(hours: OpenHours | null, { receivedAt, until }: Waited): number {
  return openSeconds(hours, receivedAt, until);
}
