"use client";

import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import { cn } from "@/components/ui/class-names";
import { Popover } from "@/components/ui/popover";
import { isBad, isLoose, StateMark } from "../state-mark";
import { usePostWords } from "../use-post-words";
import type { CalendarEntry } from "./calendar-entry";
import { EntryCard } from "./entry-card";

export const DRAGGED = "text/x-caret-post";

type Props = {
  entry: CalendarEntry;
  zone: string;
  handle: string;
  onMove: (entry: CalendarEntry) => void;
};

/** One post where it stands: time, shape and word of its state, its first words; opens what there is to know and do. */
export function CalendarPost({ entry, zone, handle, onMove }: Props) {
  const t = useTranslations("publishing");
  const { clock, moment } = usePostWords();
  const { state, text, atMs, post } = entry;
  const mayMove = canMove(entry);
  const label = t("calendar.post", {
    state: t(`state.${state}`),
    at: moment(atMs, zone),
    account: handle,
    text,
  });
  return (
    <Popover
      label={label}
      width="form"
      trigger={
        <button
          type="button"
          data-post={entry.id}
          aria-label={label}
          draggable={mayMove}
          onDragStart={(event: DragEvent) => {
            event.dataTransfer.setData(DRAGGED, entry.id);
            event.dataTransfer.effectAllowed = "move";
          }}
          className={cn(
            "relative flex w-full min-w-0 flex-col rounded-chip border bg-raised px-1.5 py-0.5 text-left hover:border-control",
            isLoose(state) && "border-control border-dashed bg-surface",
            (state === "held" || state === "stale") && "border-2 border-control",
            state === "planned" && "border-l-3 border-l-ink-2",
            (state === "sent" || state === "native") && "border-transparent bg-chip",
            isBad(state) && "border-red bg-red-tint",
            mayMove && "cursor-grab",
          )}
        >
          <span className="flex w-full min-w-0 items-center gap-1.5">
            <time
              dateTime={new Date(atMs).toISOString()}
              className="figures font-semibold text-ink text-label"
            >
              {clock(atMs, zone)}
            </time>
            <StateMark state={state} className="shrink" />
          </span>
          <span dir="auto" className="w-full truncate text-ink-2 text-label">
            {text}
          </span>
        </button>
      }
    >
      <EntryCard entry={entry} handle={handle} onMove={post && mayMove ? () => onMove(entry) : null} />
    </Popover>
  );
}

/** Only what hasn't begun to leave, and may be changed by the reader. */
export function canMove({ post, state }: CalendarEntry): boolean {
  return (
    post?.may.change === true &&
    (isLoose(state) || state === "planned" || state === "held" || state === "stale")
  );
}
