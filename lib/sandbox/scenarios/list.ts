import { americanRebooking } from "./american-rebooking";
import { britishAirwaysPromoted } from "./british-airways-promoted";
import { chitwoodCancelledFlight } from "./chitwood-cancelled-flight";
import { proflowersStorm } from "./proflowers-storm";
import type { Scenario } from "./scenario";
import { upsUnmentioned } from "./ups-unmentioned";

export const SCENARIOS: readonly Scenario[] = [
  americanRebooking,
  chitwoodCancelledFlight,
  britishAirwaysPromoted,
  upsUnmentioned,
  proflowersStorm,
];

export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}
