"use client";

import { useLocale, useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import { Words } from "./words";

/** Sentences that one page alone needs, in the language, dates and zone of the desk around it. */
export function PageWords({ words, children }: { words: string; children: ReactNode }) {
  return (
    <Words words={words} locale={useLocale()} timeZone={useTimeZone() ?? "Etc/UTC"}>
      {children}
    </Words>
  );
}
