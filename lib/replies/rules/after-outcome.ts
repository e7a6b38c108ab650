import type { SendOutcome } from "@/lib/channels/channel";
import { GIVE_UP_MS } from "./outbox-times";

export interface Sending {
  /** When its first attempt since it was queued began. */
  firstTriedAt: Date;
  /** An attempt of this part may have had its effect already. */
  wasInDoubt: boolean;
  now: Date;
}

export type NextStep =
  | { step: "settle" }
  | { step: "wait"; until: Date; holdsAccount: boolean }
  | { step: "give-back"; state: "refused" | "failed" }
  | { step: "look" };

/**
 * What follows from a provider's answer. Refused is final, except a "duplicate" after an attempt in doubt: that may
 * be our own earlier one. A wait is no attempt, and ends after a day. In doubt is looked for, never sent blindly.
 */
export function afterOutcome(outcome: SendOutcome, { firstTriedAt, wasInDoubt, now }: Sending): NextStep {
  switch (outcome.outcome) {
    case "sent":
      return { step: "settle" };
    case "unknown":
      return { step: "look" };
    case "refused":
      return wasInDoubt && /(^|-)duplicate$/.test(outcome.code)
        ? { step: "look" }
        : { step: "give-back", state: "refused" };
    case "retry-at":
      return outcome.at.getTime() - firstTriedAt.getTime() > GIVE_UP_MS ||
        now.getTime() - firstTriedAt.getTime() > GIVE_UP_MS
        ? { step: "give-back", state: "failed" }
        : { step: "wait", until: outcome.at, holdsAccount: outcome.holdsAccount };
  }
}
