"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";

export type Choice = Readonly<{ words: string; shown: ReactNode; detail: string }>;

type Props = {
  label: string;
  choices: readonly Choice[];
  onTake: (words: string) => void;
  onLeave: () => void;
};

/** A list under the field that the field's own keys walk: it keeps the focus, and a screen reader hears where one is. */
export function CompleteList({ label, choices, onTake, onLeave }: Props) {
  const t = useTranslations("replies-ui.complete");
  const id = useId();
  const [at, setAt] = useState(0);
  const active = Math.min(at, choices.length - 1);
  const latest = useRef({ choices, active, onTake, onLeave });
  latest.current = { choices, active, onTake, onLeave };
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement) || event.isComposing) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const { choices, active, onTake, onLeave } = latest.current;
      const chosen = choices[active];
      if (!chosen) return;
      if (event.key === "ArrowDown") setAt((active + 1) % choices.length);
      else if (event.key === "ArrowUp") setAt((active + choices.length - 1) % choices.length);
      else if (event.key === "Enter" || event.key === "Tab") onTake(chosen.words);
      else if (event.key === "Escape") onLeave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", hear, true);
    return () => window.removeEventListener("keydown", hear, true);
  }, []);
  useEffect(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || choices.length === 0) return;
    const said = {
      "aria-controls": id,
      "aria-activedescendant": `${id}-${active}`,
      "aria-autocomplete": "list",
    };
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name);
    };
  }, [active, choices.length, id]);
  if (choices.length === 0) return null;
  return (
    <div className="mx-2 mb-1 rounded-control bg-sunk p-1">
      <div
        id={id}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className="flex max-h-44 flex-col overflow-y-auto"
      >
        {choices.map(({ words, shown, detail }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys walk the list
          <div
            key={words}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(words)}
            className={cn(
              "flex h-8 shrink-0 items-center gap-2.5 rounded-control px-2.5 text-body phone:h-11",
              index === active && "bg-highlight",
            )}
          >
            <bdi className="shrink-0 font-medium">{shown}</bdi>
            <span className="min-w-0 truncate text-ink-2 text-meta">{detail}</span>
          </div>
        ))}
      </div>
      <p className="sr-only" role="status">
        {t("hint")}
      </p>
    </div>
  );
}
