/**
 * The version of the rules that turns are derived by: of the clocks, of closers, of what an acknowledgement is. Whoever
 * mends one counts it up, and `rederiveTurns` mends the past.
 */
export const CLOCK_RULES = 1;
