import { cn } from "@/components/ui/class-names";
import { lengthOf, minuteOf } from "@/lib/response-times/rules/hours-overlap";
import type { DaySpan } from "@/lib/response-times/rules/open-time";

const DAY = 24 * 60;
const QUARTERS = [0.25, 0.5, 0.75] as const;

/** How the open spans lie in a day; lighter what reaches over from the day before. For the eye alone. */
export function DayTrack({ spans, before }: { spans: readonly DaySpan[]; before: readonly DaySpan[] }) {
  const own = spans.map((span) => ({
    from: minuteOf(span.from),
    to: minuteOf(span.from) + lengthOf(span),
    own: true,
  }));
  const over = before
    .map((span) => ({ from: 0, to: minuteOf(span.from) + lengthOf(span) - DAY, own: false }))
    .filter(({ to }) => to > 0);
  return (
    <div aria-hidden="true" className="relative h-2 overflow-hidden rounded-full bg-sunk">
      {[...over, ...own].map(({ from, to, own: isOwn }) => (
        <span
          key={`${isOwn}-${from}-${to}`}
          className={cn("absolute inset-y-0 bg-ink-2", !isOwn && "opacity-50")}
          style={{ left: `${(from / DAY) * 100}%`, width: `${((Math.min(to, DAY) - from) / DAY) * 100}%` }}
        />
      ))}
      {QUARTERS.map((share) => (
        <span
          key={share}
          className="absolute inset-y-0 w-px bg-surface"
          style={{ left: `${share * 100}%` }}
        />
      ))}
    </div>
  );
}
