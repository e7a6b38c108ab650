export const ROUTE_KINDS = ["push", "mail", "webhook", "sms", "voice"] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

export type StepState = "queued" | "sending" | "sent" | "refused" | "failed" | "unconfirmed" | "skipped";
export type RouteFault = "unverified" | "failing";
export type ReachFault = "no-route" | RouteFault;

/** So many tries in a row that failed, and a route counts as broken until one gets through. */
export const FAILURES = 3;

export interface RouteState {
  kind: RouteKind;
  isVerified: boolean;
  /** How its last tries ended, the newest first. */
  lastStates: readonly StepState[];
}

/** Why a page by this route would reach nobody; null when nothing is known against it. */
export function routeFault({ isVerified, lastStates }: RouteState): RouteFault | null {
  if (!isVerified) return "unverified";
  const last = lastStates.slice(0, FAILURES);
  const isBroken =
    last.length === FAILURES && last.every((state) => state === "failed" || state === "refused");
  return isBroken ? "failing" : null;
}

/** Why no page would reach a person with these routes; null when one of them works. */
export function reachFault(routes: readonly RouteState[]): ReachFault | null {
  const faults = routes.map(routeFault);
  if (faults.includes(null)) return null;
  return faults.includes("failing") ? "failing" : (faults[0] ?? "no-route");
}

/** Whether a route is tried at all: a broken one is, since it may work again, an unproved number is not. */
export function isTried(route: RouteState): boolean {
  return routeFault(route) !== "unverified";
}

export function needsCode(kind: RouteKind): boolean {
  return kind === "sms" || kind === "voice";
}

const TAKEN = /^\s*(?:ok|okay|yes|1)(?:[\s.!,]+(\d{4}))?[\s.!]*$/iu;

/** What came back by text when it says that somebody has it: "OK", "yes" or "1", with the page's code or without. */
export function readAnswer(text: string): { code: string | null } | null {
  const found = TAKEN.exec(text);
  return found ? { code: found[1] ?? null } : null;
}
