"use client";

import { useLocale, useNow, useTimeZone } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";

type Props = { at: string; look?: "clock" | "distance"; className?: string };

/** A moment in the reader's zone; the exact one on hover. */
export function When({ at, look = "clock", className }: Props) {
  return (
    <RelativeTime
      at={at}
      locale={useLocale()}
      timeZone={useTimeZone() ?? "Etc/UTC"}
      serverNow={useNow().getTime()}
      look={look}
      {...(className ? { className } : {})}
    />
  );
}
