import { after, DAY, HOUR } from "@/lib/base/time";
import { LIST_DAYS } from "@/lib/customers/rules/list-days";
import { type RetentionKind, retentionKinds } from "../schemas";

/**
 * What is kept where nobody said otherwise: what was said for ever, raw bytes and uploaded lists thirty days, what lists
 * and letters held of people a year after their incident or mailing ended.
 */
export const KEPT: Readonly<Record<RetentionKind, number | null>> = {
  post: null,
  direct_message: null,
  email: null,
  call: null,
  note: null,
  file: null,
  raw: 30,
  list: LIST_DAYS,
  letter: 365,
  affected: 365,
};

/** A kind, and the instant before which it has had its days. */
export interface Expiring {
  kind: RetentionKind;
  before: Date;
}

const INTERACTIONS: readonly RetentionKind[] = ["post", "direct_message", "email", "call", "note"];

/** Whether it is a kind of what people say. */
export const isInteraction = ({ kind }: Expiring): boolean => INTERACTIONS.includes(kind);

/** The instants before which each kind has had its days; kinds kept for ever are left out. */
export function expiriesOf(days: Readonly<Record<string, number | null>>, now: Date): Expiring[] {
  return retentionKinds.flatMap((kind) => {
    const kept = days[kind];
    return kept === null || kept === undefined ? [] : [{ kind, before: after(now, -kept * DAY) }];
  });
}

/** Once a night: between one and five by UTC, or as soon as it can when more than a day was missed. */
export function isDue(now: Date, lastStartedAt: Date | null): boolean {
  if (!lastStartedAt) return isNight(now);
  const since = now.getTime() - lastStartedAt.getTime();
  return since > 28 * HOUR || (since > 20 * HOUR && isNight(now));
}

function isNight(now: Date): boolean {
  return now.getUTCHours() >= 1 && now.getUTCHours() < 5;
}
