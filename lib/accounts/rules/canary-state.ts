import { MINUTE } from "@/lib/base/time";

/** Not back after this long, a canary is missing. */
export const MISSING_MS = 5 * MINUTE;
/** How often one goes out where nobody has set anything else. */
export const USUAL_MINUTES = 15;

export interface FlownCanary {
  state: string;
  startedAt: Date;
  returnedAt: Date | null;
}

/** How the newest canary of an account does: back, on its way, missing, or never left. */
export function canaryState(canary: FlownCanary, now: Date): "returned" | "under-way" | "missing" | "failed" {
  if (canary.returnedAt !== null) return "returned";
  if (canary.state === "failed") return "failed";
  return now.getTime() - canary.startedAt.getTime() > MISSING_MS ? "missing" : "under-way";
}
