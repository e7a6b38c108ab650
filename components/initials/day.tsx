"use client";

import { useFormatter, useTimeZone } from "next-intl";

/** A day as the reader's zone counts it, written out; also as a value for a sentence. */
export function useDay(): (at: string) => string {
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "Etc/UTC";
  return (at) => format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric", timeZone });
}

/** The same, with the exact moment on hover. */
export function Day({ at }: { at: string }) {
  const format = useFormatter();
  const day = useDay();
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "long" })}>
      {day(at)}
    </time>
  );
}
