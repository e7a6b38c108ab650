"use client";

import { useXAxisScale, useYAxisScale } from "recharts";
import type { TrendPoint } from "./trend-point";

type Props = { points: readonly TrendPoint[]; of: "p50" | "p90"; name: string };

/** The name of a line, on the line, where it begins. */
export function LineName({ points, of, name }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const first = points.find((point) => point[of] !== null);
  if (!x || !y || !first) return null;
  const left = x(first.key, { position: "start" });
  const top = y(first[of]);
  if (left === undefined || top === undefined) return null;
  return (
    <text
      x={left + 4}
      y={top - 6}
      fontSize={11}
      fontWeight={600}
      fill={of === "p50" ? "var(--ink)" : "var(--ink-2)"}
      stroke="var(--surface)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {name}
    </text>
  );
}
