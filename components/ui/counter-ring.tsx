import { cn } from "./class-names";

type Props = {
  used: number;
  limit: number;
  /** "148 of 280 characters". */
  accessibleLabel: string;
  className?: string;
};

/** How much of a post is written, signature included; red over the limit. */
export function CounterRing({ used, limit, accessibleLabel, className }: Props) {
  const over = used > limit;
  const share = Math.min(1, limit > 0 ? used / limit : 1);
  return (
    <span
      role="img"
      aria-label={accessibleLabel}
      className={cn(
        "figures inline-flex items-center gap-2 text-meta",
        over ? "font-semibold text-red" : "text-ink-2",
        className,
      )}
    >
      <svg aria-hidden="true" viewBox="0 0 20 20" className="-rotate-90 size-5">
        <circle cx={10} cy={10} r={8.5} fill="none" strokeWidth={3} className="stroke-line-strong" />
        <circle
          cx={10}
          cy={10}
          r={8.5}
          fill="none"
          strokeWidth={3}
          pathLength={1}
          strokeDasharray={`${share} 1`}
          className={over ? "stroke-red" : "stroke-ink-2"}
        />
      </svg>
      <span aria-hidden="true">
        {used} / {limit}
      </span>
    </span>
  );
}
