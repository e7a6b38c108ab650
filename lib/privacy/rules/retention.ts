import { after, DAY, HOUR } from "@/lib/base/time";
import { type RetentionKind, retentionKinds } from "../schemas";

/** What is kept where nobody said otherwise: everything for ever, raw bytes thirty days. */
export const KEPT: Readonly<Record<RetentionKind, number | null>> = {
  post: null,
  direct_message: null,
  email: null,
  call: null,
  note: null,
  file: null,
  raw: 30,
};

/** The instants before which each kind of interaction has had its days; kinds kept for ever are left out. */
export function expiriesOf(
  days: Readonly<Record<string, number | null>>,
  now: Date,
): { kind: RetentionKind; before: Date }[] {
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
