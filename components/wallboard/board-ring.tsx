import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { type Ring, ringState } from "@/lib/response-times/rules/ring";
import type { Waiting } from "@/lib/response-times/wallboard-schemas";

const SIZE = 124;
const MIDDLE = SIZE / 2;
const arcs = { calm: "stroke-ink-3", soon: "stroke-ink", critical: "stroke-red", paused: "stroke-ink-3" };
const numbers = {
  calm: "text-ink-2",
  soon: "text-ink",
  critical: "text-red",
  late: "bg-red-solid text-on-red",
  paused: "text-ink-3",
};

/** The ring of the queue at the size of a wall; late it is a full disc with a plus, so that colour is not needed. */
export function BoardRing({ waiting, now }: { waiting: Waiting; now: number }) {
  const t = useTranslations("wallboard.ring");
  const ring = ringState({
    now: new Date(now),
    startedAt: new Date(waiting.startedAt),
    dueAt: new Date(waiting.dueAt),
    targetSeconds: waiting.targetSeconds,
    paused: false,
  });
  return (
    <span
      role="img"
      aria-label={t(ring.late ? "late" : "due", { left: ring.label.replace("+", "") })}
      className={cn(
        "figures relative inline-flex size-[calc(124*var(--u))] shrink-0 items-center justify-center rounded-full font-bold text-[length:calc(40*var(--u))] leading-none",
        numbers[ring.state],
      )}
    >
      {ring.state === "late" ? null : <Arc ring={ring} />}
      <span aria-hidden="true">{ring.label}</span>
    </span>
  );
}

function Arc({ ring: { state, share } }: { ring: Ring }) {
  const width = state === "calm" ? 9 : 11;
  const common = { cx: MIDDLE, cy: MIDDLE, r: MIDDLE - width / 2, fill: "none", strokeWidth: width };
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} className="-rotate-90 absolute inset-0 size-full">
      <circle {...common} className="stroke-line-strong" />
      {share > 0 && state !== "late" ? (
        <circle
          {...common}
          pathLength={1}
          strokeDasharray={`0 ${1 - share} ${share} 0`}
          className={arcs[state]}
        />
      ) : null}
    </svg>
  );
}
