"use client";

import { useTranslations } from "next-intl";
import { clockOffset } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { TimeRing } from "@/components/ui/time-ring";
import { useNow } from "@/components/ui/use-now";
import type { Conversation } from "@/lib/conversations/schemas";
import { type Ring, ringState } from "@/lib/response-times/rules/ring";

type Timed = Pick<
  Conversation,
  "status" | "dueAt" | "turnStartedAt" | "targetSeconds" | "callback" | "isCloser"
>;

/** The ring of a conversation at an instant; paused where nobody waits for us. */
export function ringOf(row: Timed, now: number): Ring {
  const dueAt = row.dueAt ? new Date(row.dueAt) : new Date(now);
  if (!row.turnStartedAt && row.callback && row.status === "open") return callbackRing(row.callback, now);
  return ringState({
    now: new Date(now),
    startedAt: row.turnStartedAt ? new Date(row.turnStartedAt) : dueAt,
    dueAt,
    targetSeconds: row.targetSeconds ?? 0,
    paused: row.status !== "open" || !row.turnStartedAt || !row.dueAt,
  });
}

/** A call we owe is on time from the hour before it. */
function callbackRing({ dueAt }: NonNullable<Timed["callback"]>, now: number): Ring {
  const due = new Date(dueAt);
  const startedAt = new Date(due.getTime() - 3_600_000);
  return ringState({ now: new Date(now), startedAt, dueAt: due, targetSeconds: 3600, paused: false });
}

/** Moves once a second, by the server's clock. */
export function useRing(row: Timed): Ring {
  const { serverNow } = useViewer();
  return ringOf(row, useNow(1000, serverNow) + clockOffset());
}

export function DueRing({
  row,
  size = 44,
  className,
}: {
  row: Timed;
  size?: 32 | 44 | 48;
  className?: string;
}) {
  const t = useTranslations("inbox");
  const ring = useRing(row);
  const words =
    ring.state === "paused"
      ? t(row.isCloser ? "ring.closer" : row.status === "open" ? "ring.noTurn" : `ring.${row.status}`)
      : t(ring.late ? "ring.late" : "ring.due", inWords(ring.minutes));
  return (
    <TimeRing
      share={ring.share}
      label={ring.label}
      state={ring.state}
      accessibleLabel={words}
      size={size}
      {...(className ? { className } : {})}
    />
  );
}

/** Whole minutes as days, hours and minutes for a sentence. */
function inWords(minutes: number): { days: number; hours: number; minutes: number; unit: string } {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60);
  return { days, hours, minutes, unit: days >= 2 ? "day" : hours >= 1 ? "hour" : "minute" };
}
