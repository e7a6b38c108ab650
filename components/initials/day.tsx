"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";

/** Registered without a day: as long as anybody remembers. */
const isEver = (at: string) => new Date(at).getTime() <= 0;

/** A day as the reader's zone counts it, written out; also as a value for a sentence. */
export function useDay(): (at: string) => string {
  const t = useTranslations("initials");
  const format = useFormatter();
  const timeZone = useTimeZone() ?? "Etc/UTC";
  return (at) =>
    isEver(at)
      ? t("ever")
      : format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric", timeZone });
}

/** The same, with the exact moment on hover. */
export function Day({ at }: { at: string }) {
  const format = useFormatter();
  const day = useDay();
  if (isEver(at)) return <>{day(at)}</>;
  return (
    <time dateTime={at} title={format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "long" })}>
      {day(at)}
    </time>
  );
}
