"use client";

import { useTranslations } from "next-intl";
import type { Question } from "@/lib/quality/schemas";

const BROUGHT = ["answered", "solved", "voice", "private", "next"] as const;

/** A question's own words, or the program's for those it brings. */
export function useQuestionWords(): (question: Question) => { text: string; help: string } {
  const t = useTranslations("quality.default");
  return ({ id, text, help }) => {
    const brought = BROUGHT.find((each) => each === id && each === text);
    return brought ? { text: t(`${brought}.text`), help: t(`${brought}.help`) } : { text, help };
  };
}
