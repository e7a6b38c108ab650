import { DAY, SECOND } from "@/lib/base/time";
import type { FlagKind, FlagRules } from "../schemas";
import { DEFAULT_WORDS } from "./words/default-words";

/**
 * What each kind weighs. A life in danger is the top level by itself; a person at the gate is the second; what only
 * adds up (praise turned sour, a tier, a second try) reaches a level together with something else or the first alone.
 */
const WEIGHTS: Record<FlagKind, number> = {
  "self-harm": 100,
  threat: 100,
  medical: 80,
  minor: 80,
  vulnerable: 40,
  legal: 40,
  press: 40,
  "time-critical": 40,
  "promise-broken": 40,
  "tried-before": 30,
  waiting: 20,
  "third-contact": 20,
  "second-agent": 20,
  reach: 20,
  paid: 30,
  leaving: 15,
  tier: 15,
  negative: 10,
};

/** The rules of a desk that has changed none: flags that are few, and levels that say so. */
export const DEFAULT_FLAG_RULES: FlagRules = {
  version: 0,
  kinds: Object.fromEntries(
    Object.entries(WEIGHTS).map(([kind, weight]) => [kind, { isOn: true, weight }]),
  ) as FlagRules["kinds"],
  levels: [15, 40, 80],
  words: DEFAULT_WORDS,
  limits: {
    reachFollowers: 50_000,
    reachReposts: 25,
    reachLikes: 100,
    paidViews: 20_000,
    paidViewsPerFollower: 50,
    contacts: 3,
    contactsWithinSeconds: (3 * DAY) / SECOND,
    // Below -0.5 stood a fifth of the posts of two airlines, below this a tenth: strong is what stands out.
    negativeBelow: -0.75,
    tiers: ["platinum", "gold", "vip"],
  },
};
