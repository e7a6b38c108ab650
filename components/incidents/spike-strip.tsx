"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SpikeView } from "@/lib/incidents/spike-schemas";

const HEIGHT = 56;
const STEP = 10;

/** Arrivals by five minutes as bars, what is usual as a dashed line; a sentence says the same. */
export function SpikeStrip({ strip }: Pick<SpikeView, "strip">) {
  const t = useTranslations("incidents.spikes");
  const format = useFormatter();
  const [first] = strip;
  const last = strip.at(-1);
  if (!first || !last) return null;
  const expected = first.expected;
  const most = Math.max(1, ...strip.map(({ count }) => count));
  const top = Math.max(most, expected ?? 0);
  const y = (count: number) => HEIGHT - (count / top) * (HEIGHT - 4);
  const clock = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const said = t("strip", {
    from: clock(first.at),
    to: clock(last.at),
    most,
    expected: expected === null ? "none" : format.number(expected, { maximumFractionDigits: 1 }),
  });
  return (
    <figure>
      <svg
        viewBox={`0 0 ${strip.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-14 w-full border-line border-b"
      >
        {strip.map(({ at, count }, place) => (
          <rect
            key={at}
            x={place * STEP + 1}
            width={STEP - 2}
            y={y(count)}
            height={HEIGHT - y(count)}
            className={expected !== null && count > 2 * expected ? "fill-red" : "fill-ink-3"}
          />
        ))}
        {expected === null ? null : (
          <line
            x1={0}
            x2={strip.length * STEP}
            y1={y(expected)}
            y2={y(expected)}
            strokeDasharray="4 3"
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
          />
        )}
      </svg>
      <figcaption className="pt-1 text-ink-3 text-meta">{said}</figcaption>
    </figure>
  );
}
