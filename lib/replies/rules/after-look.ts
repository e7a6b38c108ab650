import { GIVE_UP_MS, nextLookAt } from "./outbox-times";

export interface Looked {
  /** When the newest attempt ended. */
  triedAt: Date;
  /** The wire could not say; look again then. */
  retryAt: Date | null;
  /** Nobody can look, so it is not sent again either. */
  isBlind?: boolean;
  /** Looks before this one that could say. */
  looks: number;
  /** It was sent a second time for this already. */
  wasRetried: boolean;
  now: Date;
}

export type NextLook =
  | { step: "again"; at: Date; looks: number }
  | { step: "resend"; looks: number }
  | { step: "person"; looks: number };

/** What follows when a send in doubt was not found: a later look, one more send, or a person's word. */
export function afterLook({ triedAt, retryAt, isBlind = false, looks, wasRetried, now }: Looked): NextLook {
  const count = retryAt ? looks : looks + 1;
  const isTooOld = now.getTime() - triedAt.getTime() > GIVE_UP_MS;
  const again = isTooOld || isBlind ? null : (retryAt ?? nextLookAt(triedAt, count));
  if (again) return { step: "again", at: again, looks: count };
  return { step: wasRetried || isTooOld || isBlind ? "person" : "resend", looks: count };
}
