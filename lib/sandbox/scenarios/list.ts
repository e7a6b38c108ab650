import { americanRebooking } from "./american-rebooking";
import { britishAirwaysPromoted } from "./british-airways-promoted";
import { chitwoodCancelledFlight } from "./chitwood-cancelled-flight";
import type { Scenario } from "./scenario";
import { upsUnmentioned } from "./ups-unmentioned";

export const SCENARIOS: readonly Scenario[] = [
  americanRebooking,
  chitwoodCancelledFlight,
  britishAirwaysPromoted,
  upsUnmentioned,
];

export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
