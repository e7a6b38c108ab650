"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Mark } from "@/lib/response-times/overview-schemas";
import { useFigures } from "./use-figures";

/** What a mark on the axis says: "target 10:00 min, NorthwindHelp", "no delivery, NorthwindHelp". */
export function useMarkWords(): (mark: Mark) => string {
  const t = useTranslations("response-times");
  const { long } = useFigures();
  return useCallback(
    ({ kind, label, values }) => {
      const seconds = values.seconds;
      const value = typeof seconds === "number" ? long(seconds) : "";
      return t(`mark.${kind}`, { label: label || t("mark.everywhere"), value });
    },
    [t, long],
  );
}
