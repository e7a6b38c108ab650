import type { HealthState } from "../schemas";

export interface HealthFacts {
  isActive: boolean;
  connectionState: string;
  healthState: string;
  healthCause: string | null;
  ingestDelaySeconds: number | null;
}

/** Posts that arrive later than this are said to be late, whatever the wire thinks of itself. */
const lateSeconds = 180;

/** The light of an account: what a person has to do comes before what the wire reports. */
export function healthLight(facts: HealthFacts): { state: HealthState; cause: string | null } {
  if (facts.connectionState === "reconnect")
    return { state: "reconnect", cause: facts.healthCause ?? "x-reconnect" };
  if (facts.connectionState !== "connected") return { state: "unknown", cause: "unconnected" };
  if (!facts.isActive) return { state: "unknown", cause: "inactive" };
  const state = knownStates.find((known) => known === facts.healthState) ?? "unknown";
  if (state === "live" && (facts.ingestDelaySeconds ?? 0) > lateSeconds)
    return { state: "late", cause: "ingest-late" };
  return { state, cause: state === "live" ? null : facts.healthCause };
}

const knownStates: readonly HealthState[] = ["unknown", "live", "late", "down", "reconnect"];
