"use client";

import { usePlotArea } from "recharts";
import type { EdgeLabel, WaitBar } from "./wait-bar";

const FIRST = 12;
const HALF_HOUR = 1800;
const ROOM = 38;

type Props = { bars: readonly WaitBar[]; edges: readonly EdgeLabel[]; inTen: string };

/** The waits at the edges of the bars, and what lies between those that matter. */
export function DistributionEdges({ bars, edges, inTen }: Props) {
  const plot = usePlotArea();
  if (!plot || bars.length === 0) return null;
  const width = plot.width / bars.length;
  const bottom = plot.y + plot.height;
  const places = edges.map(({ at }) => {
    const place = bars.findIndex(({ from }) => from >= at);
    return { place, x: plot.x + (place < 0 ? bars.length : place) * width };
  });
  const shown = withRoom(edges, places);
  return (
    <g fontSize={11} pointerEvents="none">
      <line x1={plot.x} x2={plot.x + plot.width} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      <text x={plot.x} y={FIRST} fill="var(--ink)">
        {inTen}
      </text>
      {edges.map(({ at, tick, above }, index) => {
        const { x, place } = places[index] ?? { x: plot.x, place: 0 };
        const top = above && at === HALF_HOUR ? FIRST + 16 : FIRST;
        const isLast = place < 0;
        return (
          <g key={at}>
            {shown.has(index) ? (
              <text
                x={x}
                y={bottom + 16}
                fill="var(--ink-3)"
                textAnchor={place === 0 ? "start" : isLast ? "end" : "middle"}
              >
                {tick}
              </text>
            ) : null}
            {above ? (
              <>
                <line x1={x} x2={x} y1={top - 8} y2={bottom} stroke="var(--ink-3)" strokeDasharray="3 3" />
                <text x={x + 5} y={top} fill="var(--ink)">
                  {above}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** Which ticks are written: those with words above first, then what does not run into them. */
function withRoom(edges: readonly EdgeLabel[], places: readonly { x: number }[]): ReadonlySet<number> {
  const order = edges.map((_, index) => index);
  const first = (index: number) => (edges[index]?.above ? 0 : 1);
  const kept: number[] = [];
  for (const index of order.toSorted((one, other) => first(one) - first(other) || one - other)) {
    const x = places[index]?.x ?? 0;
    if (kept.every((other) => Math.abs((places[other]?.x ?? 0) - x) >= ROOM)) kept.push(index);
  }
  return new Set(kept);
}
