"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { emojiGroups, findEmoji } from "./find-emoji";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onTake: (emoji: string) => void;
};

const COLUMNS = 8;
const FOUND = 64;
/** Of each group before anything is asked for. */
const FIRST = 24;

/** A grid that the arrow keys walk; typing narrows it. */
export function EmojiPicker({ trigger, open, onOpenChange, onTake }: Props) {
  const t = useTranslations("replies-ui.emoji");
  return (
    <Popover
      trigger={trigger}
      label={t("label")}
      side="top"
      width="form"
      open={open}
      onOpenChange={onOpenChange}
      className="p-2"
    >
      {open ? (
        <Grid
          onTake={(emoji) => {
            onOpenChange(false);
            // The field takes the focus after the popover has given it back.
            setTimeout(() => onTake(emoji), 0);
          }}
        />
      ) : null}
    </Popover>
  );
}

function Grid({ onTake }: { onTake: (emoji: string) => void }) {
  const t = useTranslations("replies-ui.emoji");
  const [asked, setAsked] = useState("");
  const box = useRef<HTMLUListElement>(null);
  const shown =
    asked.trim() === ""
      ? emojiGroups.flatMap(({ emojis }) => emojis.slice(0, FIRST))
      : findEmoji(asked, FOUND);
  const cells = () => [...(box.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
  const walk = (event: KeyboardEvent) => {
    const all = cells();
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? all.indexOf(activeElement) : -1;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (step === undefined) return;
    const isField = event.target instanceof HTMLInputElement;
    if (isField && event.key !== "ArrowDown") return;
    event.preventDefault();
    const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
    all[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk from the field into the grid
    <div onKeyDown={walk} className="flex flex-col gap-2">
      <Input
        value={asked}
        aria-label={t("search")}
        placeholder={t("search")}
        onChange={(event) => setAsked(event.target.value)}
        onKeyDown={(event) => {
          const [first] = shown;
          if (event.key !== "Enter" || !first) return;
          event.preventDefault();
          onTake(first.emoji);
        }}
      />
      {shown.length === 0 ? (
        <p role="status" className="px-1 py-3 text-body text-ink-2">
          {t("none")}
        </p>
      ) : null}
      <ul ref={box} aria-label={t("label")} className="grid max-h-56 grid-cols-8 overflow-y-auto">
        {shown.map((emoji, index) => (
          <li key={emoji.slug}>
            <button
              type="button"
              tabIndex={index === 0 ? 0 : -1}
              aria-label={emoji.name}
              title={emoji.name}
              onClick={() => onTake(emoji.emoji)}
              className="flex size-9 items-center justify-center rounded-control text-[20px] hover:bg-highlight"
            >
              {emoji.emoji}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
