"use client";

import { useLocale } from "next-intl";

/** Turns an hour, as a figure and against the one with the most. */
export function LoadBar({ value, highest }: { value: number | null; highest: number }) {
  const locale = useLocale();
  if (value === null) return "–";
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className="inline-flex items-center gap-2">
      {format.format(value)}
      <span aria-hidden="true" className="h-1.5 w-10 overflow-hidden bg-sunk phone:hidden">
        <span
          className="block h-full bg-ink-2"
          style={{ width: `${Math.round((value / highest) * 100)}%` }}
        />
      </span>
    </span>
  );
}
