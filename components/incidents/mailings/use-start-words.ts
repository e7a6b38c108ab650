"use client";

import { usePostWords } from "@/components/publishing/use-post-words";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";

/** When a planned mailing starts, in words: on the clock it was planned by, and on the reader's where that differs. */
export function useStartWords() {
  const { plan, moment } = usePostWords();
  return ({
    startAt,
    startLocal,
    startZone,
  }: Pick<Mailing, "startAt" | "startLocal" | "startZone">): string => {
    if (startAt === null) return "";
    return startLocal && startZone ? plan(startLocal, startZone) : moment(Date.parse(startAt));
  };
}
