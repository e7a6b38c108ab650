"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import { readTime } from "./hours-draft";

type Props = {
  label: string;
  value: string;
  /** The end of a span may be 24:00. */
  isEnd?: boolean;
  onChange: (value: string) => void;
};

/** A time of day on 24 hours, whatever the browser's country; what is none is marked and stays as it was typed. */
export function TimeInput({ label, value, isEnd = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && readTime(typed, isEnd) === null;
  return (
    <Input
      aria-label={label}
      {...(isWrong ? { "aria-invalid": true as const } : {})}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = readTime(target.value, isEnd);
        if (read) onChange(read);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      className="figures w-[72px] px-2 text-center"
    />
  );
}
