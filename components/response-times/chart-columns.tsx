"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { usePlotArea, useXAxisScale } from "recharts";

export type ChartColumn = Readonly<{
  key: string;
  /** What a screen reader says and a pointer shows: "Fri 13 Nov: p50 9:12, p90 36:04, n 210". */
  title: string;
  /** Nothing was delivered to us for part of it. */
  isDark: boolean;
  /** What happened then: an incident, a target that changed. */
  marks: readonly string[];
}>;

type Props = { columns: readonly ChartColumn[]; onExplain: (key: string, at: Element) => void };

/** Over every column of a chart something to press: one stop of Tab, then arrows; hatched where nothing came in. */
export function ChartColumns({ columns, onExplain }: Props) {
  const x = useXAxisScale();
  const plot = usePlotArea();
  const [active, setActive] = useState(0);
  const hatch = useId();
  if (!x || !plot) return null;
  const width = plot.width / Math.max(1, columns.length);
  const stop = Math.min(active, columns.length - 1);
  const move = (event: KeyboardEvent<SVGRectElement>, at: number) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: columns.length - 1 }[event.key];
    const next =
      to === undefined ? null : event.currentTarget.closest("svg")?.querySelectorAll("[role=button]")[to];
    const key = columns[at]?.key;
    if (next instanceof SVGElement) next.focus();
    else if ((event.key === "Enter" || event.key === " ") && key) onExplain(key, event.currentTarget);
    else return;
    event.preventDefault();
  };
  return (
    <g>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={6} stroke="var(--line-strong)" strokeWidth={2} />
        </pattern>
      </defs>
      {columns.map(({ key, title, isDark, marks }, at) => {
        const left = x(key, { position: "start" }) ?? plot.x + at * width;
        const box = { x: left, y: plot.y, width, height: plot.height };
        return (
          <g key={key}>
            {isDark ? <rect {...box} fill={`url(#${hatch})`} /> : null}
            {marks.length > 0 ? <Mark x={left + width / 2} bottom={plot.y + plot.height} /> : null}
            {/* biome-ignore lint/a11y/useSemanticElements: a button can't stand in an SVG */}
            <rect
              {...box}
              role="button"
              tabIndex={at === stop ? 0 : -1}
              aria-haspopup="dialog"
              aria-label={title}
              fill="var(--ink)"
              className="cursor-pointer opacity-0 outline-offset-[-2px] hover:opacity-[0.06] focus-visible:opacity-[0.06]"
              onFocus={() => setActive(at)}
              onClick={(event) => onExplain(key, event.currentTarget)}
              onKeyDown={(event) => move(event, at)}
            >
              <title>{title}</title>
            </rect>
          </g>
        );
      })}
    </g>
  );
}

/** A small flag on the axis. */
function Mark({ x, bottom }: { x: number; bottom: number }) {
  return <path d={`M${x - 4} ${bottom + 5}h8l-4 -7z`} fill="var(--ink-2)" />;
}
