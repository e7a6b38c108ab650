"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  label: string;
  hint?: string;
  value: number;
  least: number;
  error?: string | undefined;
  onChange: (value: number) => void;
};

/** A whole number, kept as it is typed. */
export function CountField({ label, hint, value, least, error, onChange }: Props) {
  const [text, setText] = useState(String(value));
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(error ? { error } : {})}>
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="numeric"
          min={least}
          value={text}
          className="figures max-w-28"
          onChange={(event) => {
            setText(event.target.value);
            onChange(Number(event.target.value));
          }}
        />
      )}
    </Field>
  );
}
