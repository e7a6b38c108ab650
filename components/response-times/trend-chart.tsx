"use client";

import {
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  ZIndexLayer,
} from "recharts";
import { ChartColumns } from "./chart-columns";
import { LineName } from "./line-name";
import { minuteTicks } from "./minute-ticks";
import type { TrendPoint } from "./trend-point";

type Props = {
  points: readonly TrendPoint[];
  /** Minutes; the band goes up to here. */
  target: number;
  words: Readonly<{ p50: string; p90: string; target: string; thirty: string }>;
  /** The x labels shown, by key. */
  ticks: readonly string[];
  onExplain: (key: string, at: Element) => void;
};

const AXIS = { fontSize: 11, fill: "var(--ink-3)" };
const HALF_HOUR = 30;

/** p50 and p90 over time, the target as a band, what happened on the axis, hatched where nothing was delivered. */
export function TrendChart({ points, target, words, ticks, onExplain }: Props) {
  const labels = new Map(points.map(({ key, label }) => [key, label]));
  const highest = Math.max(
    HALF_HOUR * 1.1,
    target,
    ...points.flatMap(({ p50, p90 }) => [p50 ?? 0, p90 ?? 0]),
  );
  const scale = minuteTicks(highest);
  const top = scale.ticks.at(-1) ?? highest;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <ComposedChart
        data={points as TrendPoint[]}
        margin={{ top: 16, right: 64, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <ReferenceArea y1={0} y2={Math.min(target, top)} fill="var(--sunk)" fillOpacity={0.6} />
        <XAxis
          dataKey="key"
          scale="band"
          ticks={[...ticks]}
          interval={0}
          tickFormatter={(key: string) => labels.get(key) ?? ""}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          height={24}
        />
        <YAxis
          ticks={[...scale.ticks]}
          domain={[0, top]}
          tickFormatter={(minutes: number) => `${minutes / scale.per}`}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          width={36}
        />
        <ReferenceLine
          y={target}
          stroke="var(--ink-3)"
          label={{ value: words.target, position: "right", ...AXIS }}
        />
        <ReferenceLine
          y={HALF_HOUR}
          stroke="var(--ink-3)"
          strokeDasharray="3 3"
          {...(isRoomFor(target, top) ? { label: { value: words.thirty, position: "right", ...AXIS } } : {})}
        />
        <Line
          dataKey="p90"
          stroke="var(--ink-3)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          dot={<Lonely points={points} of="p90" fill="var(--ink-3)" />}
          isAnimationActive={false}
        />
        <Line
          dataKey="p50"
          stroke="var(--ink)"
          strokeWidth={2}
          dot={<Lonely points={points} of="p50" fill="var(--ink)" />}
          isAnimationActive={false}
        />
        <ZIndexLayer zIndex={DefaultZIndexes.activeBar}>
          <LineName points={points} of="p90" name={words.p90} />
          <LineName points={points} of="p50" name={words.p50} />
          <ChartColumns columns={points} onExplain={onExplain} />
        </ZIndexLayer>
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** On a tall axis the two targets stand on each other: then only the stricter is named. */
const isRoomFor = (target: number, top: number): boolean => (HALF_HOUR - target) / top > 0.07;

type DotProps = {
  points: readonly TrendPoint[];
  of: "p50" | "p90";
  fill: string;
  cx?: number;
  cy?: number;
  index?: number;
};

/** A point whose neighbours are silent has no line to show it. */
function Lonely({ points, of, fill, cx, cy, index = 0 }: DotProps) {
  const isNone = (at: number) => (points[at]?.[of] ?? null) === null;
  if (cx === undefined || cy === undefined || isNone(index)) return null;
  return isNone(index - 1) && isNone(index + 1) ? <circle cx={cx} cy={cy} r={2.5} fill={fill} /> : null;
}
