"use client";

import {
  Bar,
  BarChart,
  type BarShapeProps,
  DefaultZIndexes,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { ChartColumns } from "./chart-columns";
import { DistributionEdges } from "./distribution-edges";
import type { EdgeLabel, WaitBar } from "./wait-bar";

type Props = {
  bars: readonly WaitBar[];
  edges: readonly EdgeLabel[];
  /** Above the first bars: "in 10 min, 87.4 %". */
  inTen: string;
  onExplain: (key: string, at: Element) => void;
};

const TEN_MINUTES = 600;
const HALF_HOUR = 1800;

/** How long people waited, on a logarithmic axis; red is what took longer than half an hour. */
export function DistributionChart({ bars, edges, inTen, onExplain }: Props) {
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 420, height: 240 }}>
      <BarChart
        data={bars as WaitBar[]}
        margin={{ top: 40, right: 8, bottom: 24, left: 8 }}
        barCategoryGap={1}
        accessibilityLayer={false}
      >
        <XAxis dataKey="key" scale="band" hide />
        <YAxis hide domain={[0, "dataMax"]} />
        <Bar dataKey="n" isAnimationActive={false} shape={WaitShape} minPointSize={(n) => (n ? 1 : 0)} />
        <ZIndexLayer zIndex={DefaultZIndexes.activeBar}>
          <ChartColumns columns={bars} onExplain={onExplain} />
          <DistributionEdges bars={bars} edges={edges} inTen={inTen} />
        </ZIndexLayer>
      </BarChart>
    </ResponsiveContainer>
  );
}

function WaitShape({ x, y, width, height, payload }: BarShapeProps) {
  return <Rectangle x={x} y={y} width={width} height={height} fill={fillOf(payload as WaitBar)} />;
}

function fillOf({ from }: WaitBar): string {
  if (from >= HALF_HOUR) return "var(--red-solid)";
  return from >= TEN_MINUTES ? "var(--control)" : "var(--ink-2)";
}
