"use client";

import { useTranslations } from "next-intl";
import { daysLater } from "@/lib/coverage/rules/wall-time";
import type { TimeOff } from "@/lib/coverage/terms-schemas";
import { useShiftWords } from "./use-shift-words";

/** A stretch of time off by the clock it was asked on: whole days as days, the last one counted in. */
export function useOffWords() {
  const t = useTranslations("my-shifts.off");
  const { wall } = useShiftWords();
  return ({ startLocal, endLocal }: Pick<TimeOff, "startLocal" | "endLocal">): string => {
    const isDays = startLocal.endsWith("T00:00") && endLocal.endsWith("T00:00");
    if (!isDays) return t("span", { from: wall(startLocal), to: wall(endLocal) });
    const last = `${daysLater(endLocal.slice(0, 10), -1)}T00:00`;
    return last === startLocal ? wall(startLocal) : t("span", { from: wall(startLocal), to: wall(last) });
  };
}
