import type { StripCell } from "./strip-cell";

/** Ground of each state, told apart by its pattern as well as by its colour. */
export const stateLook: Readonly<Record<StripCell["state"], string>> = {
  gap: "bg-heat-6",
  thin: "bg-[repeating-linear-gradient(45deg,var(--heat-5)_0_3px,var(--heat-4)_3px_6px)]",
  short: "bg-[repeating-linear-gradient(0deg,var(--heat-4)_0_3px,var(--heat-1)_3px_5px)]",
  covered: "bg-heat-3",
  over: "bg-[repeating-linear-gradient(90deg,var(--heat-3)_0_5px,var(--control)_5px_6px)]",
};
export const STATES: readonly StripCell["state"][] = ["gap", "thin", "short", "covered", "over"];
export const skippedLook =
  "bg-[repeating-linear-gradient(135deg,var(--line)_0_1px,transparent_1px_5px)] border border-line border-dashed";
