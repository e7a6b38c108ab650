"use client";

import { useTranslations } from "next-intl";
import { DAY } from "@/lib/base/time";
import type { TimeOff } from "@/lib/coverage/terms-schemas";
import { useShiftWords } from "./use-shift-words";

/** A stretch of time off by the clock it was asked on: whole days as days, the last one counted in. */
export function useOffWords() {
  const t = useTranslations("my-shifts.off");
  const { wall } = useShiftWords();
  return ({ startLocal, endLocal }: Pick<TimeOff, "startLocal" | "endLocal">): string => {
    const isDays = startLocal.endsWith("T00:00") && endLocal.endsWith("T00:00");
    if (!isDays) return t("span", { from: wall(startLocal), to: wall(endLocal) });
    const last = new Date(Date.parse(`${endLocal}:00Z`) - DAY).toISOString().slice(0, 16);
    return last === startLocal ? wall(startLocal) : t("span", { from: wall(startLocal), to: wall(last) });
  };
}
