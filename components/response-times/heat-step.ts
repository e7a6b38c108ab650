export type HeatStep = 1 | 2 | 3 | 4 | 5 | 6;

/** From which share on a step holds; the last one takes the rest. The figure is printed from the fourth step on. */
export const HEAT_FROM: readonly number[] = [0.97, 0.93, 0.9, 0.8, 0.6];

/** How warm a cell is: 1 to 3 are on target, 4 to 6 are below 90 %. */
export function heatStep(share: number): HeatStep {
  const at = HEAT_FROM.findIndex((from) => share >= from);
  return (at < 0 ? HEAT_FROM.length + 1 : at + 1) as HeatStep;
}

/** Ground and writing of a step, both readable in light and dark. */
export const heatClass: Readonly<Record<HeatStep, string>> = {
  1: "bg-heat-1 text-ink-2",
  2: "bg-heat-2 text-ink-2",
  3: "bg-heat-3 text-ink",
  4: "bg-heat-4 text-ink",
  5: "bg-heat-5 text-on-toast",
  6: "bg-heat-6 text-on-red",
};
