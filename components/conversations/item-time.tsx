"use client";

import { useFormatter } from "next-intl";
import { cn } from "@/components/ui/class-names";

/** The minute of something in the history; the day stands above it, the exact instant on hover. */
export function ItemTime({ at, className }: { at: string; className?: string }) {
  const format = useFormatter();
  const moment = new Date(at);
  return (
    <time
      dateTime={at}
      title={format.dateTime(moment, { dateStyle: "full", timeStyle: "long" })}
      className={cn("figures shrink-0 text-ink-3 text-meta", className)}
    >
      {format.dateTime(moment, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
    </time>
  );
}
