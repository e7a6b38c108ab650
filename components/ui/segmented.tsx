"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

export type Segment<Value extends string> = Readonly<{
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
  count?: ReactNode;
  disabled?: boolean;
}>;

type Props<Value extends string> = {
  /** Names the group to a screen reader. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Segments share the whole width. */
  wide?: boolean;
  className?: string;
};

export function Segmented<Value extends string>(props: Props<Value>) {
  const { label, segments, value, onChange, wide = false, className } = props;
  const name = useId();
  return (
    <fieldset
      aria-label={label}
      className={cn(
        "inline-flex h-7 rounded-control bg-sunk p-0.5 phone:h-10 phone:p-[3px]",
        wide && "flex w-full",
        className,
      )}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={cn(
            "relative inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-[5px] border border-transparent px-2.5 font-medium text-body text-ink-2 transition-colors hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1 has-checked:border-edge has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-checked:shadow-composer has-disabled:text-ink-3 [&_svg]:size-4",
            wide && "flex-1",
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={segment.disabled ?? false}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon}
          {segment.label}
          {segment.count === undefined ? null : <span className="figures">{segment.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
