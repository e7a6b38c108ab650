"use client";

import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";

type Props = {
  label: string;
  hint: string;
  error?: string | undefined;
  value: string;
  rows?: number;
  onChange: (value: string) => void;
};

/** Several lines in a fixed notation. */
export function LinesField({ label, hint, error, value, rows = 4, onChange }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          maxLength={4000}
          spellCheck={false}
          className={cn(inputClass, "py-1.5 font-mono text-meta")}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
