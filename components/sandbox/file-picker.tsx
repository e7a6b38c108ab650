"use client";

import type { ReactNode } from "react";

type Props = {
  label: string;
  icon: ReactNode;
  accept?: string;
  onPick: (file: File | undefined) => void;
};

/** A button that is an icon and chooses a file; the same one may be chosen again. */
export function FilePicker({ label, icon, accept, onPick }: Props) {
  return (
    <label
      title={label}
      className="-ml-1 inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-selected hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent phone:size-11 [&_svg]:size-4.5"
    >
      {icon}
      <input
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        onChange={(event) => {
          onPick(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </label>
  );
}
