"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";

type Props = { factor: number; onChange: (factor: number) => void; labelledBy: string };

const MOST = 10;
const TICKS = [1, 3, 5, 10];

/** From usual to ten times as much. */
export function StormSlider({ factor, onChange, labelledBy }: Props) {
  const t = useTranslations("forecast.storm");
  const place = (at: number) => `${((at - 1) / (MOST - 1)) * 100}%`;
  return (
    <div className="mt-2">
      <input
        type="range"
        min={1}
        max={MOST}
        step={1}
        value={factor}
        aria-labelledby={labelledBy}
        aria-valuetext={t("if", { factor })}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-6 w-full cursor-pointer accent-(--accent) phone:h-11"
      />
      <div aria-hidden="true" className="relative mx-2 h-4 text-ink-3 text-label">
        {TICKS.map((tick) => (
          <span
            key={tick}
            style={{ left: place(tick) }}
            className={cn(
              "absolute whitespace-nowrap",
              tick === 1 ? "" : tick === MOST ? "-translate-x-full" : "-translate-x-1/2",
              tick === factor && "font-semibold text-ink",
            )}
          >
            {t("tick", { factor: tick })}
          </span>
        ))}
      </div>
    </div>
  );
}
