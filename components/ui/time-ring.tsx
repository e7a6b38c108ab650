import { Pause } from "lucide-react";
import { cn } from "./class-names";

type Props = {
  /** Of the turn's own target still left, 0 to 1. */
  share: number;
  /** What is left, "9m"; ignored while paused. */
  label: string;
  state: "calm" | "soon" | "critical" | "late" | "paused";
  /** "Due in 4 minutes", "4 minutes late". */
  accessibleLabel: string;
  /** 32 in a bar, 44 in a row, 48 on a phone. */
  size?: 32 | 44 | 48;
  className?: string;
};

const numbers = {
  calm: "font-semibold text-ink-2",
  soon: "font-bold text-ink",
  critical: "font-bold text-red",
  late: "font-bold text-on-red",
  paused: "text-ink-3",
};
const arcs = { calm: "stroke-ink-3", soon: "stroke-ink", critical: "stroke-red" };

function numberSize(label: string, size: number): string {
  if (size === 32) return label.length > 3 ? "text-[9.5px]" : "text-[11px]";
  return label.length > 3 ? "text-[12.5px]" : label.startsWith("+") ? "text-[14px]" : "text-[15px]";
}

/** The arc ends at 12 o'clock and empties clockwise. It moves without easing. */
export function TimeRing({ share, label, state, accessibleLabel, size = 44, className }: Props) {
  const paused = state === "paused";
  return (
    <span
      role="img"
      aria-label={accessibleLabel}
      className={cn(
        "figures relative inline-flex shrink-0 items-center justify-center rounded-full leading-none tracking-tight",
        size === 32 ? "size-8" : size === 44 ? "size-11" : "size-12",
        state === "late" && "bg-red-solid",
        numbers[state],
        numberSize(label, size),
        className,
      )}
    >
      {state === "late" ? null : <Circle share={share} state={state} size={size} />}
      {paused ? (
        <Pause aria-hidden="true" className="size-4 fill-current stroke-0" />
      ) : (
        <span aria-hidden="true">{label}</span>
      )}
    </span>
  );
}

function Circle({
  share,
  state,
  size,
}: {
  share: number;
  state: "calm" | "soon" | "critical" | "paused";
  size: number;
}) {
  const width = state === "calm" ? 3 : 4;
  const middle = size / 2;
  const common = { cx: middle, cy: middle, fill: "none" };
  if (state === "paused") {
    return (
      <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} className="absolute inset-0 size-full">
        <circle
          {...common}
          r={middle - 1}
          strokeWidth={1.5}
          strokeDasharray="3 3"
          className="stroke-control"
        />
      </svg>
    );
  }
  const radius = middle - width / 2;
  const left = Math.min(1, Math.max(0, share));
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} className="-rotate-90 absolute inset-0 size-full">
      <circle {...common} r={radius} strokeWidth={width} className="stroke-line-strong" />
      {left > 0 ? (
        <circle
          {...common}
          r={radius}
          strokeWidth={width}
          pathLength={1}
          strokeDasharray={`0 ${1 - left} ${left} 0`}
          className={arcs[state]}
        />
      ) : null}
    </svg>
  );
}
